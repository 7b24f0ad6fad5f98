/** A paper that goes with a package, as text in its order. */
export interface Paper {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** Full width; `strong` in heavier type. */
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly strong?: boolean;
      readonly indent?: boolean;
    }
  /** What is to be copied by hand, in groups of few letters, large, between two lines. */
  | { readonly kind: 'code'; readonly groups: readonly string[] }
  /** A name and what stands beside it, with a line below. */
  | { readonly kind: 'entry'; readonly label: string; readonly value: string; readonly ruled?: boolean };
