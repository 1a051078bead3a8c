/** The six that every phone offers first. */
export const quickEmojis = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;
