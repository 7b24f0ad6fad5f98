import { float32, type GraphNode, integerAttribute, rewritten, wholeNumbersNode } from './graph.ts';

/** Which of a classifier's probabilities are wanted. */
export interface WantedClasses {
  /** How many of the likeliest classes. */
  readonly most: number;
  /** Classes whose probabilities are told however unlikely they are. */
  readonly always: readonly number[];
}

/** Name of what comes out of the steps that are added; none in the models has such a prefix. */
const own = (name: string): string => `likeliest/${name}`;

/** The dimension of the classes: of one picture, by columns. */
const axis = 2;

/**
 * The same ONNX model answering less: instead of one probability for each of thousands of classes, in each column the
 * `most` highest probabilities, then the numbers of those classes, the likeliest first and of equals the first, then
 * the probabilities of the classes that are `always` wanted, in their order. The model must answer probabilities in
 * three dimensions: pictures, columns, classes. Throws RangeError for what is no model.
 */
export function withLikeliestClasses(model: Uint8Array, { most, always }: WantedClasses): Uint8Array {
  return rewritten(model, ({ nodes, outputs: [probabilities = ''] }) => {
    const along = integerAttribute('axis', axis);
    const step = (
      operator: string,
      inputs: string[],
      outputs: string[],
      ...attributes: Uint8Array[]
    ): GraphNode => ({
      operator,
      inputs,
      outputs: outputs.map(own),
      attributes,
    });
    return {
      nodes: [
        ...nodes,
        step('TopK', [probabilities], ['highest', 'classes'], along, integerAttribute('k', most)),
        step('Cast', [own('classes')], ['numbers'], integerAttribute('to', float32)),
        wholeNumbersNode(own('always'), always),
        step('Gather', [probabilities, own('always')], ['wanted'], along),
        step('Concat', ['highest', 'numbers', 'wanted'].map(own), ['answer'], along),
      ],
      outputs: [own('answer')],
    };
  });
}
