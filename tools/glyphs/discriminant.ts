/** A square matrix, row after row. */
type Matrix = Float64Array;

/** Share of the usual variance that is added to each feature's, so that none is thought to be without any. */
const softening = 0.02;
const rounds = 60;

/** The lower triangle whose product with itself turned over is a matrix (Cholesky). */
function triangleOf(matrix: Matrix, size: number): Matrix {
  const triangle = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k += 1)
        sum -= (triangle[row * size + k] ?? 0) * (triangle[column * size + k] ?? 0);
      triangle[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (triangle[column * size + column] ?? 1);
    }
  }
  return triangle;
}

/** Solves `triangle · x = vector`, in place. */
function forward(triangle: Matrix, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row += 1) {
    let sum = vector[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= (triangle[row * size + k] ?? 0) * (vector[k] ?? 0);
    vector[row] = sum / (triangle[row * size + row] ?? 1);
  }
}

/** Solves `triangle turned over · x = vector`, in place. */
function backward(triangle: Matrix, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = vector[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= (triangle[k * size + row] ?? 0) * (vector[k] ?? 0);
    vector[row] = sum / (triangle[row * size + row] ?? 1);
  }
}

function product(matrix: Matrix, size: number, vector: Float64Array): Float64Array {
  const result = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let k = 0; k < size; k += 1) sum += (matrix[row * size + k] ?? 0) * (vector[k] ?? 0);
    result[row] = sum;
  }
  return result;
}

/** Makes vectors of length 1 that stand upright on each other (Gram and Schmidt). */
function uprighted(vectors: Float64Array[]): void {
  vectors.forEach((vector, index) => {
    for (const earlier of vectors.slice(0, index)) {
      const along = vector.reduce((sum, value, k) => sum + value * (earlier[k] ?? 0), 0);
      for (let k = 0; k < vector.length; k += 1) vector[k] = (vector[k] ?? 0) - along * (earlier[k] ?? 0);
    }
    const length = Math.hypot(...vector);
    for (let k = 0; k < vector.length; k += 1) vector[k] = (vector[k] ?? 0) / length;
  });
}

/**
 * The directions in which characters differ most, compared with how much drawings of one character do (Fisher's
 * linear discriminant analysis), the strongest first, each so long that drawings of one character vary by 1.
 * @param within how drawings of one character vary around its middle
 * @param between how the middles vary
 */
export function discriminants(within: Matrix, between: Matrix, size: number, count: number): Float64Array[] {
  const usual = within.reduce((sum, value, index) => sum + (index % (size + 1) === 0 ? value : 0), 0) / size;
  const softened = within.map((value, index) => value + (index % (size + 1) === 0 ? softening * usual : 0));
  const triangle = triangleOf(softened, size);
  const vectors: Float64Array[] = Array.from({ length: count }, (_, index) =>
    Float64Array.from({ length: size }, (__, k) => Math.sin(1 + index * 7.3 + k * (index + 1))),
  );
  uprighted(vectors);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, vector] of vectors.entries()) {
      const turned = vector.slice();
      backward(triangle, size, turned);
      const next = product(between, size, turned);
      forward(triangle, size, next);
      vectors[index] = next;
    }
    uprighted(vectors);
  }
  for (const vector of vectors) backward(triangle, size, vector);
  return vectors;
}
