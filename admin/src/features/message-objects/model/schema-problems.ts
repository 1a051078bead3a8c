import type { ReusableContent } from '../../../../../contracts/sendable-content';
import { withFallbacks } from '../../../../../domain/placeholders';
import type { ContentErrors } from '../../../components/content-fields/problem';

/** The contract's own schema, as the server asks it: as written, and with each placeholder's own words. Loaded when it is needed. */
export async function schemaProblems(content: ReusableContent): Promise<ContentErrors> {
  const { reusableContent } = await import('../../../../../contracts/sendable-content');
  const [written, filled] = [reusableContent.safeParse(content), reusableContent.safeParse(withFallbacks(content))];
  return issueProblems([...(written.error?.issues ?? []), ...(filled.error?.issues ?? [])]);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** By field; the first one of each counts. */
export function issueProblems(issues: readonly Issue[]): ContentErrors {
  const found = issues.map(({ path, message }) => [fieldOfIssue(path), { code: 'refused' as const, message }] as const);
  return Object.fromEntries(found.reverse());
}

const files = ['image', 'video', 'audio', 'document', 'sticker'];

/** Where a path of the contract stands in the form. */
export function fieldOfIssue([type, ...path]: readonly PropertyKey[]): string {
  const [first, second] = path;
  if (type === 'interactive') {
    // A header is one field, whatever it holds.
    return first === 'header' ? 'header' : path.length === 0 ? 'body' : path.map(String).join('.');
  }
  if (type === 'text') return 'body';
  if (files.includes(String(type))) return first === 'caption' || first === 'filename' ? first : 'file';
  if (type === 'contacts') {
    if (first === undefined) return 'contacts.0.firstName';
    const part = second === 'name' ? (path[2] === 'lastName' ? 'lastName' : 'firstName') : second === 'org' ? 'company' : inList(path);
    return `contacts.${String(first)}.${part}`;
  }
  return path.length === 0 ? String(type ?? 'body') : path.map(String).join('.');
}

/** `phones`, 1, `phone` → `phones.1` */
function inList([, list, index]: readonly PropertyKey[]): string {
  return index === undefined ? 'firstName' : `${String(list)}.${String(index)}`;
}
