import { css } from 'styled-components';

import type { DefaultTheme } from 'styled-components';

type ThemeColors = Pick<DefaultTheme, 'colorScheme' | 'colors'>;

/**
 * The inbox's own tokens. In Strapi's dark theme every `*100` is the page's background and every `*200` one grey,
 * so tinted surfaces would vanish. A unit test computes the contrast of every pair that is used.
 */
export function inboxColors({ colorScheme, colors }: ThemeColors) {
  const isDark = colorScheme === 'dark';
  const pick = (light: string, dark: string): string => (isDark ? dark : light);
  return {
    thread: colors.neutral100,
    pane: colors.neutral0,
    line: colors.neutral150,
    fieldLine: colors.neutral200,
    text: colors.neutral800,
    muted: colors.neutral600,
    inbound: colors.neutral0,
    inboundLine: colors.neutral150,
    outbound: pick(colors.primary100, '#2b2b52'),
    outboundLine: pick(colors.primary200, '#3b3b6b'),
    assistant: pick(colors.alternative100, '#352a47'),
    assistantLine: pick('#e9d6f7', '#4a3b62'),
    assistantText: colors.alternative700,
    assistantIcon: colors.alternative600,
    quote: pick('rgba(50, 50, 77, 0.05)', 'rgba(255, 255, 255, 0.06)'),
    quoteText: pick(colors.neutral700, colors.neutral500),
    link: pick(colors.primary700, colors.secondary700),
    primary: colors.primary600,
    primaryText: pick(colors.primary600, '#a5a4ff'),
    primaryRing: pick('rgba(73, 69, 255, 0.16)', 'rgba(123, 121, 255, 0.32)'),
    /** The one filled surface; the same in both themes, as Strapi's buttons. */
    filled: colors.buttonPrimary600,
    onFilled: '#ffffff',
    selected: pick(colors.primary100, colors.neutral150),
    hovered: pick(colors.neutral100, '#2a2a40'),
    chip: colors.neutral150,
    /** A switch of two halves: its ground, and the half that is chosen. */
    track: pick(colors.neutral150, colors.neutral100),
    thumb: pick(colors.neutral0, '#3a3a5a'),
    /** The undo message; the same in both themes. */
    toast: '#212134',
    toastLine: pick('#212134', '#4a4a6a'),
    toastLink: '#a5a4ff',
    onToast: '#ffffff',
    /** What a swipe to the left shows. */
    edit: colors.secondary600,
    warn: pick(colors.warning100, '#3b3220'),
    warnLine: pick('#fae7b9', '#5c4d2c'),
    warnIcon: pick(colors.warning700, colors.warning600),
    danger: pick(colors.danger100, '#46262c'),
    dangerLine: pick('#f5c0b8', '#6b363d'),
    dangerIcon: colors.danger600,
    dangerText: pick(colors.danger700, colors.neutral800),
    success: colors.success600,
    successText: pick(colors.success700, colors.success600),
    goodSurface: pick('#eafbe7', '#1f3a2b'),
    goodLine: pick('#c6f0c2', '#2f5a43'),
    goodText: colors.success700,
    infoSurface: pick('#eaf5ff', '#203a52'),
    infoLine: pick('#b8e1ff', '#2c5375'),
    infoText: colors.secondary700,
    idle: pick(colors.neutral500, colors.neutral400),
    /** Bars of a voice message. */
    wave: pick(colors.neutral500, colors.neutral600),
    readTick: pick(colors.secondary700, colors.secondary600),
    mark: pick(colors.warning200, '#66551f'),
    shadow: pick('rgba(33, 33, 52, 0.12)', 'rgba(3, 3, 12, 0.5)'),
    scrim: pick('rgba(33, 33, 52, 0.34)', 'rgba(10, 10, 18, 0.62)'),
    phone: pick('#eeebe4', '#12121c'),
    bezel: pick('#212134', '#3d3d5c'),
    mapLand: pick('#eaeaef', '#2a2a45'),
    mapRoad: pick('#dcdce4', '#4a4a6a'),
    mapWater: pick('#d4e6f4', '#26344d'),
    mapPark: pick('#dcefd9', '#233a30'),
    avatar0: pick('#e2e1ff', '#3d3c78'),
    avatar1: pick('#d4ecfd', '#24506e'),
    avatar2: pick('#d9f3d6', '#2d5540'),
    avatar3: pick('#fbeecb', '#5d4520'),
    avatar4: pick('#f9d9d4', '#663336'),
    avatar5: pick('#ecdaf8', '#543a70'),
  };
}

export type InboxColor = keyof ReturnType<typeof inboxColors>;

/** `color('muted')` inside a component below one that has `inboxVariables`. */
export function color(name: InboxColor): string {
  return `var(--whatsapp-${name})`;
}

/** Put on the root, and on whatever is drawn in a portal. */
export const inboxVariables = css`
  ${({ theme }) =>
    Object.entries(inboxColors(theme))
      .map(([name, value]) => `--whatsapp-${name}: ${value};`)
      .join('\n')}
`;
