interface IconProps {
  readonly size?: number;
}

export function SingleTick({ size = 16 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
      <path d="M3 8.6 6.2 12 13 4.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function DoubleTick({ size = 16 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
      <path d="M.8 8.8 3.8 12l6-7.4M7.6 11.2l.8.8 6.8-7.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function ClockMark({ size = 12 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden>
      <circle cx="6" cy="6" r="5" />
      <path d="M6 3.2V6l1.8 1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export function QuestionMark({ size = 12 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden>
      <circle cx="6" cy="6" r="5.2" />
      <path d="M4.6 4.7a1.4 1.4 0 1 1 2 1.5c-.4.2-.6.4-.6.8" strokeLinecap="round" />
      <circle cx="6" cy="8.6" r=".3" fill="currentColor" />
    </svg>
  );
}

export function FailedMark({ size = 14 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4.4v4.2" stroke="var(--whatsapp-pane)" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="8" cy="11.2" r="1" fill="var(--whatsapp-pane)" />
    </svg>
  );
}

export function LockMark({ size = 12 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden>
      <path d="M3.8 5.4V3.9a2.2 2.2 0 0 1 4.4 0v1.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <rect x="2.2" y="5.1" width="7.6" height="5.7" rx="1.3" fill="currentColor" />
    </svg>
  );
}
