import { type ThemeConfig, theme } from 'antd';

interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly accent: string;
  /** antd darkens it a little in the dark. */
  readonly link: string;
  readonly error: string;
  readonly warning: string;
  readonly good: string;
  readonly errorSoft: string;
  readonly warningSoft: string;
  readonly noteSoft: string;
  readonly goodSoft: string;
}

/** The same colours as in base.css; antd computes shades from them and so needs the values themselves. */
const light: Palette = {
  paper: '#f5f3ee',
  surface: '#fffefb',
  raised: '#fffefb',
  line: '#e3ded3',
  lineStrong: '#cbc4b5',
  ink: '#1f282a',
  inkSoft: '#565f5d',
  inkFaint: '#616863',
  accent: '#17596b',
  link: '#17596b',
  error: '#a93226',
  warning: '#85560a',
  good: '#2b6b4f',
  errorSoft: '#f8e9e6',
  warningSoft: '#f6eeda',
  noteSoft: '#e8eff2',
  goodSoft: '#e4efe8',
};

const dark: Palette = {
  paper: '#15191a',
  surface: '#1c2122',
  raised: '#232a2b',
  line: '#2b3233',
  lineStrong: '#424b4c',
  ink: '#e8e5dd',
  inkSoft: '#b0b6b1',
  inkFaint: '#969e99',
  accent: '#5fa9b9',
  link: '#84cbd9',
  error: '#ee9186',
  warning: '#cf9c46',
  good: '#6fb48f',
  errorSoft: '#3a2321',
  warningSoft: '#352c1a',
  noteSoft: '#1f2d34',
  goodSoft: '#1b3026',
};

interface Look {
  readonly isDark: boolean;
  /** Nothing moves when it appears, changes or goes. */
  readonly isStill: boolean;
  /** Enlarges text and controls, 1 being the standard size. */
  readonly scale: number;
}

/**
 * For people who want nothing to move. Not none at all: without motion the kit gives a dialog the focus before it can
 * be seen, so that nothing in it gets any.
 */
const unseen = '0.001s';

/** The kit in our own colours. */
export function kitTheme({ isDark, isStill, scale }: Look): ThemeConfig {
  const palette = isDark ? dark : light;
  const size = (pixels: number) => Math.round(pixels * scale);
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorLink: palette.link,
      colorError: palette.error,
      colorWarning: palette.warning,
      colorSuccess: palette.good,
      colorErrorBg: palette.errorSoft,
      colorErrorBorder: palette.errorSoft,
      colorWarningBg: palette.warningSoft,
      colorWarningBorder: palette.warningSoft,
      colorInfoBg: palette.noteSoft,
      colorInfoBorder: palette.noteSoft,
      colorSuccessBg: palette.goodSoft,
      colorSuccessBorder: palette.goodSoft,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextPlaceholder: isDark ? '#868f8a' : '#767b74',
      colorTextLightSolid: isDark ? '#0d1f24' : '#ffffff',
      fontFamily: 'var(--font)',
      fontSize: size(14),
      controlHeight: size(36),
      controlHeightSM: size(28),
      borderRadius: 6,
      borderRadiusLG: 8,
      wireframe: false,
      ...(isStill && { motionDurationFast: unseen }),
      motionDurationMid: isStill ? unseen : '0.15s',
      motionDurationSlow: isStill ? unseen : '0.2s',
      boxShadowSecondary: isDark
        ? '0 8px 28px rgb(0 0 0 / 45%), 0 0 0 1px rgb(255 255 255 / 5%)'
        : '0 8px 28px rgb(60 50 30 / 14%), 0 0 0 1px rgb(60 50 30 / 5%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Input: { inputFontSize: size(15), activeShadow: 'none', errorActiveShadow: 'none' },
      Select: { optionHeight: size(34) },
      Modal: { titleFontSize: size(17) },
      Tooltip: { colorBgSpotlight: isDark ? '#323b3c' : '#2b3537', colorTextLightSolid: '#f4f2ec' },
    },
  };
}
