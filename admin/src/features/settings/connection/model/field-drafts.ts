import { saveConnection, type ConnectionState } from '../../../../../../contracts/connection';
import type { ConnectionField } from '../../../../../../contracts/connection-fields';
import type { BodyOf } from '../../../../../../contracts/endpoint';

/** What the panel may store. */
export type DraftField = Exclude<keyof BodyOf<typeof saveConnection>, 'keepPreviousSecret'>;

/** What is typed, by field; what was not touched is not there. */
export type FieldDrafts = Readonly<Partial<Record<DraftField, string>>>;

export type FieldProblem =
  | { readonly code: 'required' | 'digits' | 'short' | 'long' | 'characters' }
  /** In the server's words. */
  | { readonly code: 'refused'; readonly message: string };

export type FieldProblems = Readonly<Partial<Record<DraftField, FieldProblem>>>;

/** Only what was typed. An emptied field is left as it is: values are taken away by disconnecting. */
export function saveBody(drafts: FieldDrafts): BodyOf<typeof saveConnection> {
  return Object.fromEntries(
    Object.entries(drafts)
      .map(([field, text]) => [field, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}

export function hasDrafts(drafts: FieldDrafts): boolean {
  return Object.keys(saveBody(drafts)).length > 0;
}

/** Fields that the step cannot do without, and that have no value yet. */
export function missingProblems(
  required: readonly ConnectionField[],
  fields: ConnectionState['fields'],
  drafts: FieldDrafts,
): FieldProblems {
  const isMissing = (field: ConnectionField) => fields[field].source === 'none' && (drafts[field] ?? '').trim() === '';
  return Object.fromEntries(required.filter(isMissing).map((field) => [field, { code: 'required' }]));
}

const idFields: readonly string[] = ['appId', 'wabaId', 'phoneNumberId', 'loginConfigId'];

/** What the contract finds wrong, by field: the same that the server would refuse. */
export function draftProblems(drafts: FieldDrafts): FieldProblems {
  const { error } = saveConnection.body.safeParse(saveBody(drafts));
  const found = (error?.issues ?? []).map(
    ({ path: [field], code }) => [String(field), { code: problemCode(String(field), code) }] as const,
  );
  return firstOfEach(found);
}

/** What a refusal says of single fields: `details.errors` of the answer, with paths such as `['body', 'appId']`. */
export function refusedFields(error: unknown): FieldProblems {
  const { errors } = record(record(error).details);
  if (!Array.isArray(errors)) return {};
  return firstOfEach(
    errors.map(record).flatMap(({ path, message }) => {
      const field: unknown = Array.isArray(path) ? path.at(-1) : undefined;
      return typeof field === 'string' && typeof message === 'string' ? [[field, { code: 'refused', message }] as const] : [];
    }),
  );
}

function problemCode(field: string, issue: string): 'digits' | 'short' | 'long' | 'characters' {
  if (idFields.includes(field)) return 'digits';
  if (issue === 'too_small') return 'short';
  return issue === 'too_big' ? 'long' : 'characters';
}

function firstOfEach(found: readonly (readonly [string, FieldProblem])[]): FieldProblems {
  return Object.fromEntries([...found].reverse());
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
