/**
 * The make of a payload: its keys and nesting, with the values' kinds. Numbers and texts are alike (Meta writes
 * coordinates and indexes either way), and of a list each different make counts once.
 */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map((item) => JSON.stringify(shapeOf(item)));
    return [...new Set(shapes)].sort().map((shape) => JSON.parse(shape) as unknown);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => [key, shapeOf(item)] as const);
    return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  }
  return typeof value === 'boolean' ? 'boolean' : 'value';
}

/** What stands beside the content: our own id, a word that is the default, the recipient. */
const FRAME = new Set(['biz_opaque_callback_data', 'recipient_type', 'messaging_product', 'to']);

/** Without the frame, and without what samples and libraries write differently on purpose. */
export function contentShape(body: Record<string, unknown>): unknown {
  const content = Object.fromEntries(Object.entries(body).filter(([key]) => !FRAME.has(key)));
  return shapeOf(normalized(content));
}

function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  const { type } = value as { type?: unknown };
  // Parameters of old templates; a text stands for both today (reference section 3.8).
  if (type === 'currency' || type === 'date_time') return { type: 'text', text: 'x' };
  return Object.fromEntries(
    Object.entries(value)
      // `deterministic` is the only policy and the default; data of a flow is its author's own.
      .filter(([key, item]) => key !== 'policy' && key !== 'flow_action_data' && item !== undefined)
      .map(([key, item]) => [key, normalized(item)]),
  );
}
