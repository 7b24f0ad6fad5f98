import { describe, expect, test } from 'vitest';
import { findOutlines } from '../../../electron/core/recognition/find.ts';
import type { Quad } from '../../../electron/core/recognition/geometry.ts';
import { awayFrom, type Colour, laid, type Paint, paint, plain, printed, round } from './scene.ts';

const card: Quad = [
  [300, 200],
  [900, 200],
  [900, 578],
  [300, 578],
];

/** A card photographed from the side. */
const leaning: Quad = [
  [260, 230],
  [880, 180],
  [960, 560],
  [300, 640],
];

const white: Colour = [244, 244, 242];
const text = (quad: Quad, below: Paint): Paint => {
  const [[left, top], , [right, bottom]] = quad;
  return printed(below, [left + 50, top + 60, right - 60, bottom - 60]);
};

const wood: Paint = (x, y) => {
  const tone = 0.75 + 0.2 * Math.sin(y / 9 + Math.sin(x / 130) * 3) + 0.05 * Math.sin(x / 17);
  return [150 * tone, 108 * tone, 70 * tone];
};
const checked: Paint = (x, y) =>
  (Math.floor(x / 60) + Math.floor(y / 60)) % 2 === 0 ? [196, 186, 170] : [120, 128, 150];

async function best(
  picture: Paint,
  size = { width: 1200, height: 800 },
  noisy = 2,
): Promise<Quad | undefined> {
  const [first] = await findOutlines(paint(size.width, size.height, picture, noisy));
  return first?.quad;
}

describe('the outline of one card', () => {
  test.each<[string, Paint, Quad]>([
    ['on a dark desk', laid(plain([40, 44, 52]), card, text(card, plain(white))), card],
    ['from the side, on wood', laid(wood, leaning, plain(white)), leaning],
    ['from the side, on a checked cloth', laid(checked, leaning, plain(white)), leaning],
    [
      'hardly darker than a scanner’s lid',
      laid(plain([250, 250, 250]), card, text(card, plain([246, 246, 246]))),
      card,
    ],
    [
      'of another hue than the lid, as bright as it',
      laid(plain([236, 240, 240]), card, text(card, plain([244, 238, 232]))),
      card,
    ],
    [
      'with a finger across an edge',
      round(
        laid(plain([60, 66, 80]), card, text(card, plain(white))),
        [640, 590],
        62,
        plain([214, 164, 140]),
      ),
      card,
    ],
    [
      'with a finger on a corner',
      round(
        laid(plain([60, 66, 80]), card, text(card, plain(white))),
        [890, 560],
        66,
        plain([214, 164, 140]),
      ),
      card,
    ],
    [
      'with a lamp’s reflection across an edge',
      round(
        laid(plain([60, 66, 80]), card, text(card, plain(white))),
        [420, 200],
        50,
        plain([255, 255, 255]),
      ),
      card,
    ],
    [
      'half in shadow',
      (x, y) => {
        const [r, g, b] = laid(plain([110, 112, 120]), card, plain(white))(x, y);
        const light = x + y > 980 ? 0.55 : 1;
        return [r * light, g * light, b * light];
      },
      card,
    ],
  ])('%s', async (_, picture, truth) => {
    expect(awayFrom(await best(picture), truth)).toBeLessThan(0.02);
  });

  test('of another hue than the newspaper that it lies on', async () => {
    // Print as dense as that floods every map of edges; a card is hardly greener than paper.
    const newspaper = printed(plain([206, 206, 204]), [0, 0, 1200, 800], 18);
    const found = await best(laid(newspaper, leaning, text(leaning, plain([202, 212, 208]))));
    expect(awayFrom(found, leaning)).toBeLessThan(0.02);
  });

  test('without hue, as the letters of the yellowish newspaper that it lies on, in falling light', async () => {
    const newspaper = printed(plain([200, 192, 176]), [0, 0, 1200, 800], 18);
    const scene = laid(newspaper, leaning, text(leaning, plain([202, 198, 190])));
    const inFallingLight: Paint = (x, y) => {
      const [r, g, b] = scene(x, y);
      const light = 1 - 0.35 * (((x - 600) / 800) ** 2 + ((y - 400) / 800) ** 2);
      return [r * light, g * light, b * light];
    };
    expect(awayFrom(await best(inFallingLight), leaning)).toBeLessThan(0.02);
  });

  test('in a dim and noisy picture', async () => {
    const picture = laid(plain([14, 15, 18]), leaning, plain([52, 52, 54]));
    expect(awayFrom(await best(picture, undefined, 7), leaning)).toBeLessThan(0.02);
  });

  test('small on a page', async () => {
    const small: Quad = [
      [300, 420],
      [520, 420],
      [520, 559],
      [300, 559],
    ];
    const picture = laid(plain([250, 250, 250]), small, plain([226, 232, 236]));
    expect(awayFrom(await best(picture, { width: 900, height: 1270 }), small)).toBeLessThan(0.03);
  });

  test('ends at the picture’s border where that cuts it off', async () => {
    const cut: Quad = [
      [-90, 180],
      [560, 180],
      [560, 590],
      [-90, 590],
    ];
    const seen: Quad = [
      [0, 180],
      [560, 180],
      [560, 590],
      [0, 590],
    ];
    const found = await best(laid(plain([40, 44, 52]), cut, plain(white)));
    expect(awayFrom(found, seen)).toBeLessThan(0.03);
  });
});

test('two cards on one page are two outlines', async () => {
  const upper: Quad = [
    [180, 160],
    [620, 160],
    [620, 438],
    [180, 438],
  ];
  const lower: Quad = [
    [200, 560],
    [640, 560],
    [640, 838],
    [200, 838],
  ];
  const page = laid(
    laid(plain([252, 252, 252]), upper, plain([230, 234, 240])),
    lower,
    plain([240, 232, 234]),
  );
  const found = await findOutlines(paint(850, 1200, page));
  for (const truth of [upper, lower]) {
    expect(Math.min(...found.map(({ quad }) => awayFrom(quad, truth)))).toBeLessThan(0.02);
  }
});

test('the paper’s edge goes before the frame printed on it', async () => {
  const paper: Quad = [
    [120, 90],
    [1080, 90],
    [1080, 720],
    [120, 720],
  ];
  const frame = (inset: number): Quad => [
    [120 + inset, 90 + inset],
    [1080 - inset, 90 + inset],
    [1080 - inset, 720 - inset],
    [120 + inset, 720 - inset],
  ];
  const sheet = laid(laid(plain(white), frame(30), plain([196, 150, 60])), frame(44), plain(white));
  expect(awayFrom(await best(laid(plain([70, 74, 84]), paper, sheet)), paper)).toBeLessThan(0.02);
});

test('a picture cut exactly to the card shows no outline', async () => {
  const whole: Paint = printed(plain(white), [60, 60, 900, 560]);
  expect(await findOutlines(paint(1000, 630, whole))).toEqual([]);
});

test('a desk with nothing on it shows no outline that is sure', async () => {
  for (const desk of [wood, checked, plain([128, 128, 128])]) {
    for (const { score } of await findOutlines(paint(900, 600, desk))) expect(score).toBeLessThan(0.86);
  }
});

test('looking for outlines ends where whoever wants them gives up', async () => {
  let looks = 0;
  const giveUp = async () => {
    looks += 1;
    if (looks === 3) throw new Error('given up');
  };
  await expect(findOutlines(paint(900, 600, wood), giveUp)).rejects.toThrow('given up');
  expect(looks).toBe(3);
});
