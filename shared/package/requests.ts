import { type Placeholder, type RequestInput, requestValue } from './request-value.ts';

/** A request of a platform's API as far as a case fills it. */
export interface PreparedRequest {
  readonly operation: string;
  /** Of the API. */
  readonly version: string;
  /** By exact wire name, in the order of the API. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** To be put in before sending. */
  readonly placeholders: readonly (Placeholder & { readonly parameter: string })[];
  /** Parameters without which it is refused, and for which the case has nothing. */
  readonly missing: readonly string[];
}

/** The requests a platform's pack knows for the purpose of a case; none where it knows none. */
export function requestsOf(input: RequestInput): PreparedRequest[] {
  const { document, pack } = input;
  const operations = pack.requests?.operations ?? [];
  return operations
    .filter(({ purposes }) => purposes?.includes(document.purpose) ?? true)
    .map(({ name, version, parameters }) => {
      const values = parameters.map((parameter) => ({
        ...parameter,
        filled: requestValue(parameter.value, input),
      }));
      return {
        operation: name,
        version,
        parameters: Object.fromEntries(
          values.flatMap(({ name: parameter, filled }) => (filled ? [[parameter, filled.value]] : [])),
        ),
        placeholders: values.flatMap(({ name: parameter, filled }) =>
          (filled?.placeholders ?? []).map((placeholder) => ({ parameter, ...placeholder })),
        ),
        missing: values
          .filter(({ filled, required }) => filled === undefined && required.includes(document.purpose))
          .map(({ name: parameter }) => parameter),
      };
    });
}
