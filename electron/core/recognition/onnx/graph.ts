import { bytesField, type Field, fieldsOf, floatField, numberField, readVarint } from './wire.ts';

/*
 * Models as onnx.proto (ONNX, IR version 7 and later) lays them out; only what simplifying needs has names here.
 */
const inModel = { graph: 7 };
const inGraph = { node: 1, output: 12 };
const inValue = { name: 1, type: 2 };
const inType = { tensor: 1 };
const inTensorType = { element: 1 };
const inNode = { input: 1, output: 2, operator: 4, attribute: 5 };
const inAttribute = { name: 1, float: 2, integer: 3, tensor: 5, type: 20 };
const inTensor = { shape: 1, type: 2, floats: 4, raw: 9 };
const attributeType = { float: 1, integer: 2, tensor: 4 };
/** What ONNX calls the types of numbers. */
export const float32 = 1;
const int64 = 7;

/** Numbers that a model holds. */
export interface Constant {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** One step of a model: names of what goes in and of what comes out. */
export interface GraphNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** As they are written in the file. */
  readonly attributes: readonly Uint8Array[];
}

/** A model's steps in the order they are done, the numbers it holds by their names, and the names of its answers. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly constants: ReadonlyMap<string, Constant>;
  readonly outputs: readonly string[];
}

/** What a model becomes; without `outputs` it answers what it did. */
interface Rewriting {
  readonly nodes: readonly GraphNode[];
  /** Names of answers in single-precision numbers. */
  readonly outputs?: readonly string[];
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const all = (fields: readonly Field[], number: number): Field[] =>
  fields.filter((field) => field.number === number);
const one = (fields: readonly Field[], number: number): Field | undefined =>
  fields.find((field) => field.number === number);

function nodeOf(message: Uint8Array): GraphNode {
  const fields = fieldsOf(message);
  return {
    operator: text(one(fields, inNode.operator)?.bytes ?? new Uint8Array()),
    inputs: all(fields, inNode.input).map(({ bytes }) => text(bytes)),
    outputs: all(fields, inNode.output).map(({ bytes }) => text(bytes)),
    attributes: all(fields, inNode.attribute).map(({ raw }) => raw),
  };
}

/** Lengths are written one by one or, packed, all in one field. */
function shapeOf(fields: readonly Field[]): number[] {
  return all(fields, inTensor.shape).flatMap(({ bytes, value }) => {
    if (bytes.length === 0) return [value];
    const lengths: number[] = [];
    for (let at = 0; at < bytes.length; ) {
      const [length, next] = readVarint(bytes, at);
      lengths.push(length);
      at = next;
    }
    return lengths;
  });
}

/** The single-precision numbers of a `Constant`; `undefined` where it holds others. */
function constantOf({ attributes }: GraphNode): Constant | undefined {
  for (const attribute of attributes) {
    const [field] = fieldsOf(attribute);
    const tensor = field && one(fieldsOf(field.bytes), inAttribute.tensor);
    if (tensor === undefined) continue;
    const fields = fieldsOf(tensor.bytes);
    const bytes = (one(fields, inTensor.raw) ?? one(fields, inTensor.floats))?.bytes;
    if (one(fields, inTensor.type)?.value !== float32 || bytes === undefined) continue;
    return { shape: shapeOf(fields), data: new Float32Array(Uint8Array.from(bytes).buffer) };
  }
  return undefined;
}

/** An attribute with a single-precision number. */
export const floatAttribute = (name: string, value: number): Uint8Array =>
  bytesField(
    inNode.attribute,
    bytesField(inAttribute.name, name),
    floatField(inAttribute.float, value),
    numberField(inAttribute.type, attributeType.float),
  );

/** An attribute with a whole number. */
export const integerAttribute = (name: string, value: number): Uint8Array =>
  bytesField(
    inNode.attribute,
    bytesField(inAttribute.name, name),
    numberField(inAttribute.integer, value),
    numberField(inAttribute.type, attributeType.integer),
  );

/** The step that gives numbers their name. */
export const constantNode = (name: string, { shape, data }: Constant): GraphNode =>
  namedNumbers(name, shape, float32, data);

/** The step that gives a row of whole numbers its name. */
export const wholeNumbersNode = (name: string, numbers: readonly number[]): GraphNode =>
  namedNumbers(name, [numbers.length], int64, BigInt64Array.from(numbers, BigInt));

function namedNumbers(
  name: string,
  shape: readonly number[],
  type: number,
  { buffer, byteOffset, byteLength }: Float32Array | BigInt64Array,
): GraphNode {
  const tensor = bytesField(
    inAttribute.tensor,
    ...shape.map((length) => numberField(inTensor.shape, length)),
    numberField(inTensor.type, type),
    bytesField(inTensor.raw, new Uint8Array(buffer, byteOffset, byteLength)),
  );
  const value = bytesField(
    inNode.attribute,
    bytesField(inAttribute.name, 'value'),
    tensor,
    numberField(inAttribute.type, attributeType.tensor),
  );
  return { operator: 'Constant', inputs: [], outputs: [name], attributes: [value] };
}

const written = ({ operator, inputs, outputs, attributes }: GraphNode): Uint8Array =>
  bytesField(
    inGraph.node,
    ...inputs.map((name) => bytesField(inNode.input, name)),
    ...outputs.map((name) => bytesField(inNode.output, name)),
    bytesField(inNode.operator, operator),
    ...attributes,
  );

const answered = (name: string): Uint8Array =>
  bytesField(
    inGraph.output,
    bytesField(inValue.name, name),
    bytesField(inValue.type, bytesField(inType.tensor, numberField(inTensorType.element, float32))),
  );

/**
 * Rewrites the steps of an ONNX model, or its answers as well; everything else stays as it is. Throws RangeError for
 * what is no model.
 */
export function rewritten(model: Uint8Array, rewrite: (graph: Graph) => Rewriting): Uint8Array {
  const parts = fieldsOf(model).map((part) => {
    if (part.number !== inModel.graph) return part.raw;
    const fields = fieldsOf(part.bytes);
    const nodes = all(fields, inGraph.node).map(({ bytes }) => nodeOf(bytes));
    const constants = new Map<string, Constant>();
    for (const node of nodes) {
      const [name] = node.outputs;
      const constant = node.operator === 'Constant' ? constantOf(node) : undefined;
      if (name !== undefined && constant !== undefined) constants.set(name, constant);
    }
    const answers = all(fields, inGraph.output);
    const outputs = answers.map(({ bytes }) =>
      text(one(fieldsOf(bytes), inValue.name)?.bytes ?? new Uint8Array()),
    );
    const rewriting = rewrite({ nodes, constants, outputs });
    const others = fields.filter(({ number }) => number !== inGraph.node && number !== inGraph.output);
    return bytesField(
      inModel.graph,
      ...rewriting.nodes.map(written),
      ...others.map(({ raw }) => raw),
      ...(rewriting.outputs?.map(answered) ?? answers.map(({ raw }) => raw)),
    );
  });
  return Buffer.concat(parts);
}
