import { styled } from 'styled-components';

import { color, type InboxColor } from './inbox-colors';

const pairs: readonly InboxColor[] = ['avatar0', 'avatar1', 'avatar2', 'avatar3', 'avatar4', 'avatar5'];

interface AvatarProps {
  readonly name: string;
  /** Decides the colour, so that a person keeps it when renamed. */
  readonly id: string;
  readonly size?: number;
}

/** Initials on a steady colour; decoration, the name stands beside it. */
export function Avatar({ name, id, size = 40 }: AvatarProps) {
  return (
    <Circle aria-hidden $size={size} style={{ background: color(avatarColor(id)) }}>
      {initials(name)}
    </Circle>
  );
}

export function avatarColor(id: string): InboxColor {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  return pairs[hash % pairs.length] ?? 'avatar0';
}

/** `AP` for Ana Pérez; a bare number gives its last two digits, which tell numbers apart. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return name.replace(/\D/g, '').slice(-2) || '?';
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words[words.length - 1]) : '';
  return `${first}${last}`.toLocaleUpperCase();
}

function firstLetter(word: string | undefined): string {
  return /\p{L}/u.exec(word ?? '')?.[0] ?? '';
}

const Circle = styled.span<{ $size: number }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: ${({ $size }) => $size}px;
  height: ${({ $size }) => $size}px;
  border-radius: 50%;
  color: ${color('text')};
  font-size: ${({ $size }) => Math.max(8, Math.round($size * 0.34))}px;
  font-weight: 600;
  line-height: 1;
  user-select: none;
`;
