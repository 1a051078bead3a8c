import { inboxColors, type InboxColor } from '../../../../admin/src/components/inbox-colors';

/** Strapi's own colours as of @strapi/design-system 2.2.4, as far as the inbox uses them. */
const strapiColors = {
  light: {
    neutral0: '#ffffff',
    neutral100: '#f6f6f9',
    neutral150: '#eaeaef',
    neutral200: '#dcdce4',
    neutral400: '#a5a5ba',
    neutral500: '#8e8ea9',
    neutral600: '#666687',
    neutral700: '#4a4a6a',
    neutral800: '#32324d',
    primary100: '#f0f0ff',
    primary200: '#d9d8ff',
    primary600: '#4945ff',
    primary700: '#271fe0',
    buttonPrimary600: '#4945ff',
    alternative100: '#f6ecfc',
    alternative600: '#9736e8',
    alternative700: '#8312d1',
    secondary600: '#0c75af',
    secondary700: '#006096',
    danger100: '#fcecea',
    danger600: '#d02b20',
    danger700: '#b72b1a',
    success600: '#328048',
    success700: '#2f6846',
    warning100: '#fdf4dc',
    warning200: '#fae7b9',
    warning600: '#d9822f',
    warning700: '#be5d01',
  },
  dark: {
    neutral0: '#212134',
    neutral100: '#181826',
    neutral150: '#32324d',
    neutral200: '#4a4a6a',
    neutral400: '#a5a5ba',
    neutral500: '#c0c0cf',
    neutral600: '#a5a5ba',
    neutral700: '#eaeaef',
    neutral800: '#ffffff',
    primary100: '#181826',
    primary200: '#4a4a6a',
    primary600: '#7b79ff',
    primary700: '#7b79ff',
    buttonPrimary600: '#4945ff',
    alternative100: '#181826',
    alternative600: '#ac73e6',
    alternative700: '#e0c1f4',
    secondary600: '#66b7f1',
    secondary700: '#b8e1ff',
    danger100: '#181826',
    danger600: '#ee5e52',
    danger700: '#ee5e52',
    success600: '#5cb176',
    success700: '#c6f0c2',
    warning100: '#181826',
    warning200: '#4a4a6a',
    warning600: '#f29d41',
    warning700: '#fae7b9',
  },
} as const;

/** Text needs 4.5. A third entry is a see-through layer between the two. */
const texts: readonly (readonly [InboxColor, InboxColor, InboxColor?])[] = [
  ['text', 'pane'],
  ['text', 'thread'],
  ['text', 'inbound'],
  ['text', 'outbound'],
  ['text', 'assistant'],
  ['text', 'selected'],
  ['text', 'hovered'],
  ['text', 'chip'],
  ['text', 'warn'],
  ['text', 'danger'],
  ['text', 'mark'],
  ['text', 'inbound', 'quote'],
  ['text', 'outbound', 'quote'],
  ['muted', 'pane'],
  ['muted', 'thread'],
  ['muted', 'inbound'],
  ['muted', 'outbound'],
  ['muted', 'assistant'],
  ['muted', 'selected'],
  ['muted', 'hovered'],
  ['quoteText', 'inbound', 'quote'],
  ['quoteText', 'outbound', 'quote'],
  ['link', 'pane'],
  ['link', 'inbound'],
  ['link', 'outbound'],
  ['link', 'thread'],
  ['primaryText', 'pane'],
  ['primaryText', 'thread'],
  ['primaryText', 'selected'],
  ['onFilled', 'filled'],
  ['dangerText', 'outbound'],
  ['assistantText', 'assistant'],
  ['successText', 'pane'],
  ['goodText', 'goodSurface'],
  ['infoText', 'infoSurface'],
  ['dangerText', 'danger'],
  ['dangerText', 'pane'],
  ['dangerText', 'hovered'],
  ['dangerText', 'thread'],
  ['text', 'chip'],
  ['quoteText', 'chip'],
  ['link', 'hovered'],
  ['link', 'assistant'],
  ['text', 'assistant', 'quote'],
  ['quoteText', 'assistant', 'quote'],
  ['link', 'inbound', 'quote'],
  ['link', 'outbound', 'quote'],
  ['text', 'thumb'],
  ['quoteText', 'thumb'],
  ['muted', 'track'],
  ['quoteText', 'track'],
  ['onToast', 'toast'],
  ['toastLink', 'toast'],
  ['pane', 'success'],
  ['pane', 'edit'],
  ['dangerText', 'danger'],
  ['link', 'danger'],
  ['goodText', 'thread'],
  ['assistantText', 'thread'],
  ['assistantText', 'pane'],
  ['quoteText', 'thread'],
  ['primaryText', 'outbound'],
  ['dangerText', 'warn'],
  ['text', 'avatar0'],
  ['text', 'avatar1'],
  ['text', 'avatar2'],
  ['text', 'avatar3'],
  ['text', 'avatar4'],
  ['text', 'avatar5'],
];

/** Graphics need 3. */
const graphics: readonly (readonly [InboxColor, InboxColor])[] = [
  ['primary', 'pane'],
  ['primary', 'thread'],
  ['primary', 'selected'],
  ['dangerIcon', 'outbound'],
  ['dangerIcon', 'pane'],
  ['dangerIcon', 'selected'],
  ['dangerIcon', 'danger'],
  ['warnIcon', 'outbound'],
  ['warnIcon', 'warn'],
  ['warnIcon', 'pane'],
  ['readTick', 'outbound'],
  ['readTick', 'pane'],
  ['readTick', 'selected'],
  ['success', 'pane'],
  ['idle', 'pane'],
  ['primary', 'mapLand'],
  ['wave', 'inbound'],
  ['muted', 'outbound'],
  ['muted', 'assistant'],
  ['primary', 'inbound'],
  ['primary', 'outbound'],
  ['assistantIcon', 'assistant'],
  ['assistantIcon', 'pane'],
  ['assistantIcon', 'thread'],
  ['assistantIcon', 'selected'],
  ['assistantIcon', 'thumb'],
  ['assistantText', 'pane'],
  ['infoText', 'pane'],
];

describe.each(['light', 'dark'] as const)('%s theme', (colorScheme) => {
  const palette = inboxColors({ colorScheme, colors: strapiColors[colorScheme] } as unknown as Parameters<typeof inboxColors>[0]);

  // A missing third entry would make jest wait for a callback.
  test.each(texts.map(([front, back, layer]) => ({ front, back, layer })))(
    'text $front on $back ($layer) reaches 4.5',
    ({ front, back, layer }) => {
      expect(contrast(palette[front], palette[back], layer && palette[layer])).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each(graphics)('graphic %s on %s reaches 3', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(3);
  });
});

type Rgb = readonly [number, number, number];

function contrast(front: string, back: string, layer?: string): number {
  const ground = layer === undefined ? rgb(back).color : blend(rgb(layer), rgb(back).color);
  const [lighter, darker] = [luminance(rgb(front).color), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function rgb(value: string): { color: Rgb; alpha: number } {
  const hex = /^#(..)(..)(..)$/.exec(value);
  if (hex) return { color: hex.slice(1).map((part) => parseInt(part, 16)) as unknown as Rgb, alpha: 1 };
  const [r = 0, g = 0, b = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
  return { color: [r, g, b], alpha };
}

function blend({ color, alpha }: { color: Rgb; alpha: number }, back: Rgb): Rgb {
  return color.map((part, index) => part * alpha + (back[index] ?? 0) * (1 - alpha)) as unknown as Rgb;
}

function luminance(color: Rgb): number {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
