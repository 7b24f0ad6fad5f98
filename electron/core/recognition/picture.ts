/** Upright 8-bit sRGB pixels, three bytes each, row by row from the top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One byte of lightness for each pixel, row by row from the top left. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
