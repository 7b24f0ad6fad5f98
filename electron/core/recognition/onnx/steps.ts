import { type Constant, constantNode, type Graph, type GraphNode } from './graph.ts';

/** The steps of a model while they are being changed. */
export class Steps {
  #nodes: readonly GraphNode[];
  #users: ReadonlyMap<string, readonly GraphNode[]>;
  readonly #constants: Map<string, Constant>;

  constructor({ nodes, constants }: Graph) {
    this.#nodes = nodes;
    this.#users = usersIn(nodes);
    this.#constants = new Map(constants);
  }

  get nodes(): readonly GraphNode[] {
    return this.#nodes;
  }

  constant(name: string | undefined): Constant | undefined {
    return name === undefined ? undefined : this.#constants.get(name);
  }

  /** Names numbers and answers the name, which must be new. */
  add(name: string, constant: Constant): string {
    this.#constants.set(name, constant);
    this.#nodes = [constantNode(name, constant), ...this.#nodes];
    return name;
  }

  /** The step that does one of some things and that alone uses what another one answers. */
  next({ outputs: [name = ''] }: GraphNode, ...operators: readonly string[]): GraphNode | undefined {
    const users = this.#users.get(name) ?? [];
    const [user] = users;
    return users.length === 1 && user && operators.includes(user.operator) ? user : undefined;
  }

  /** Of a step with two inputs the one that is a single number, and the name of the other. */
  operands({ inputs }: GraphNode): { readonly number: number; readonly other: string } | undefined {
    for (const [index, name] of inputs.entries()) {
      const [number, ...more] = this.constant(name)?.data.subarray(0, 2) ?? [];
      const other = inputs[1 - index];
      if (inputs.length === 2 && number !== undefined && more.length === 0 && other !== undefined)
        return { number, other };
    }
    return undefined;
  }

  /** Puts steps where the last of some others was, and leaves those out. */
  replace(old: readonly GraphNode[], by: readonly GraphNode[]): void {
    const last = this.#nodes.findLastIndex((node) => old.includes(node));
    this.#nodes = this.#nodes.flatMap((node, index) =>
      index === last ? by : old.includes(node) ? [] : [node],
    );
    this.#users = usersIn(this.#nodes);
  }
}

function usersIn(nodes: readonly GraphNode[]): Map<string, GraphNode[]> {
  const users = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    for (const name of node.inputs) {
      const known = users.get(name);
      if (known === undefined) users.set(name, [node]);
      else known.push(node);
    }
  }
  return users;
}
