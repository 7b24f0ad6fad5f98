/** A place in a text in UTF-16 units: 0-based, `to` behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
