import { platforms as texts } from '../../../shared/messages/platforms.ts';
import type { z } from '../../../shared/model/jitless.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

/** A file of platform rules that cannot be used: which, and what is wrong where in it. */
export function packProblem(file: string, what: string, options?: ErrorOptions): ProblemError {
  const { message, action } = texts.broken(file, what);
  return new ProblemError({ code: 'platform-pack-invalid', message, action, file }, options);
}

const faults: ReadonlyMap<string, string> = new Map(Object.entries(texts.faults));

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Of the ways a value could have been meant, the one that holds furthest; the last of equals. */
function closest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  return issue.errors
    .map(([first]) => first)
    .reduce<z.core.$ZodIssue | undefined>(
      (best, next) => (next !== undefined && next.path.length >= (best?.path.length ?? 0) ? next : best),
      undefined,
    );
}

function faultOf(issue: z.core.$ZodIssue | undefined): Fault {
  if (issue === undefined) return { path: [], text: texts.otherFault };
  if (issue.code === 'invalid_union') {
    const { path, text } = faultOf(closest(issue));
    return { path: [...issue.path, ...path], text };
  }
  const text =
    issue.code === 'unrecognized_keys'
      ? texts.unknownKeys(issue.keys)
      : (faults.get(issue.code) ?? texts.otherFault);
  return { path: issue.path, text };
}

/** The first thing a schema has against a file. */
export function schemaProblem(file: string, error: z.ZodError): ProblemError {
  const { path, text } = faultOf(error.issues[0]);
  return packProblem(file, texts.place(path.map(String).join('.'), text));
}
