interface IconProps {
  readonly size?: number;
}

export function PauseMark({ size = 12 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden>
      <path d="M2.5 1.5h2.6v9H2.5zM6.9 1.5h2.6v9H6.9z" fill="currentColor" />
    </svg>
  );
}

export function SmileMark({ size = 16 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <path
        fillRule="evenodd"
        d="M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2Zm0 1.3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM5.8 5.4a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Zm4.4 0a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8ZM5 9.3l-1.1.6a4.7 4.7 0 0 0 8.2 0L11 9.3a3.4 3.4 0 0 1-6 0Z"
        fill="currentColor"
      />
    </svg>
  );
}

/** A key cap with a slash: what is kept and inserted. */
export function SlashMark({ size = 16 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <path
        fillRule="evenodd"
        d="M3.6 1.5h8.8c1.2 0 2.1.9 2.1 2.1v8.8c0 1.2-.9 2.1-2.1 2.1H3.6a2.1 2.1 0 0 1-2.1-2.1V3.6c0-1.2.9-2.1 2.1-2.1Zm0 1.3a.8.8 0 0 0-.8.8v8.8c0 .4.4.8.8.8h8.8c.4 0 .8-.4.8-.8V3.6a.8.8 0 0 0-.8-.8H3.6Zm6 1.6 1.2.5-4.3 6.7-1.2-.5 4.3-6.7Z"
        fill="currentColor"
      />
    </svg>
  );
}

export function StopMark({ size = 14 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden>
      <rect x="2" y="2" width="10" height="10" rx="2" fill="currentColor" />
    </svg>
  );
}
