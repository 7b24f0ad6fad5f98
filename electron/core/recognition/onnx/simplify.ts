import { type Constant, floatAttribute, type GraphNode, integerAttribute, rewritten } from './graph.ts';
import { Steps } from './steps.ts';

/**
 * x · clip(x + 3, 0, 6) / 6, which ONNX before version 14 has no name for, as x · HardSigmoid(x): the runtime
 * does that together with the convolution before it.
 */
function nameHardSwishes(steps: Steps): void {
  for (const plus of steps.nodes.filter(({ operator }) => operator === 'Add')) {
    const sum = steps.operands(plus);
    const clip = sum?.number === 3 ? steps.next(plus, 'Clip') : undefined;
    const times = clip && steps.next(clip, 'Mul');
    const share = times && steps.next(times, 'Div');
    const isWhole = share && steps.operands(share)?.number === 6 && sum && times.inputs.includes(sum.other);
    if (!isWhole || !clip) continue;
    const attributes = [floatAttribute('alpha', 1 / 6), floatAttribute('beta', 0.5)];
    const { outputs } = clip;
    steps.replace(
      [plus, clip, times, share],
      [
        { operator: 'HardSigmoid', inputs: [sum.other], outputs, attributes },
        { operator: 'Mul', inputs: [sum.other, ...outputs], outputs: share.outputs, attributes: [] },
      ],
    );
  }
}

const mapped = ({ shape, data }: Constant, change: (value: number) => number): Constant => ({
  shape,
  data: data.map(change),
});

/** A convolution that does a multiplication or addition of one number, too, which comes after it. */
function joined(steps: Steps, convolution: GraphNode, after: GraphNode): GraphNode | undefined {
  const number = steps.operands(after)?.number;
  const weights = steps.constant(convolution.inputs[1]);
  const [channels] = weights?.shape ?? [];
  if (number === undefined || weights === undefined || channels === undefined) return undefined;
  const [input = '', , biasName] = convolution.inputs;
  const none = { shape: [channels], data: new Float32Array(channels) };
  const bias = biasName === undefined ? none : steps.constant(biasName);
  if (bias === undefined) return undefined;
  const isTimes = after.operator === 'Mul';
  const change = (value: number): number => (isTimes ? value * number : value + number);
  const [name = ''] = after.outputs;
  return {
    ...convolution,
    inputs: [
      input,
      steps.add(`${name}/weights`, isTimes ? mapped(weights, change) : weights),
      steps.add(`${name}/bias`, mapped(bias, change)),
    ],
    outputs: after.outputs,
  };
}

/** Convolutions take over the single numbers that what they answer is multiplied by or that are added to it. */
function scaleConvolutions(steps: Steps): void {
  for (const convolution of steps.nodes.filter(({ operator }) => operator === 'Conv')) {
    let current = convolution;
    for (;;) {
      const after = steps.next(current, 'Mul', 'Add');
      const both = after && joined(steps, current, after);
      if (!both) break;
      steps.replace([current, after], [both]);
      current = both;
    }
  }
}

/**
 * A convolution's answer after its activation, multiplied by one number and added to another, as a convolution of
 * each channel by itself: the runtime keeps its own layout of the pixels throughout.
 */
function convolveScaling(steps: Steps): void {
  for (const convolution of steps.nodes.filter(({ operator }) => operator === 'Conv')) {
    const [channels] = steps.constant(convolution.inputs[1])?.shape ?? [];
    const [x = ''] = convolution.outputs;
    const swish = steps.nodes.find(({ operator, inputs }) => operator === 'Mul' && inputs[0] === x);
    const times = swish && steps.next(swish, 'Mul');
    const plus = times && steps.next(times, 'Add');
    const [factor, term] = [times && steps.operands(times), plus && steps.operands(plus)];
    const [name = ''] = plus?.outputs ?? [];
    if (channels === undefined || !swish || !times || !plus || !factor || !term) continue;
    const evenly = (value: number): Float32Array => new Float32Array(channels).fill(value);
    const weights = steps.add(`${name}/weights`, { shape: [channels, 1, 1, 1], data: evenly(factor.number) });
    const bias = steps.add(`${name}/bias`, { shape: [channels], data: evenly(term.number) });
    steps.replace(
      [times, plus],
      [
        {
          operator: 'Conv',
          inputs: [...swish.outputs, weights, bias],
          outputs: plus.outputs,
          attributes: [integerAttribute('group', channels)],
        },
      ],
    );
  }
}

/** Leaves out numbers that nothing uses any more. */
function dropUnused(nodes: readonly GraphNode[]): GraphNode[] {
  const used = new Set(nodes.flatMap(({ inputs }) => inputs));
  return nodes.filter(
    ({ operator, outputs }) => operator !== 'Constant' || outputs.some((name) => used.has(name)),
  );
}

/**
 * The same ONNX model with fewer steps. PP-OCRv4's models, as they were exported, do a quarter of their work in
 * steps that the runtime could join with its convolutions if it recognized them. What the model answers stays
 * the same but for rounding. Throws RangeError for what is no model.
 */
export function simplified(model: Uint8Array): Uint8Array {
  return rewritten(model, (graph) => {
    const steps = new Steps(graph);
    nameHardSwishes(steps);
    scaleConvolutions(steps);
    convolveScaling(steps);
    return { nodes: dropUnused(steps.nodes) };
  });
}
