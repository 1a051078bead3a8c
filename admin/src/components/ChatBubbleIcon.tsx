/** Our own mark: never Meta's logo or colours. */
export function ChatBubbleIcon({ size = 20 }: { size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="currentColor" aria-hidden focusable={false}>
      <path
        fillRule="evenodd"
        clipRule="evenodd"
        fill="currentColor"
        d="M8 4h16a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H14.2l-5.5 4.6A1 1 0 0 1 7 27.8V24a4 4 0 0 1-3-3.9V8a4 4 0 0 1 4-4Zm2.8 12a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Zm5.2 0a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Zm7.1-1.9a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0Z"
      />
    </svg>
  );
}
