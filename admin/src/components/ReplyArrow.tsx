export function ReplyArrow({ size = 12 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <path d="M6.6 3.2v2.6c4.6.2 7.2 2.6 7.6 7-1.8-2.3-4-3.3-7.6-3.4V12L1.6 7.6l5-4.4Z" fill="currentColor" />
    </svg>
  );
}
