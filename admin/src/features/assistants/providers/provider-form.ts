import { aiProviderDraft, type AiProvider, type AiProviderDraftInput } from '../../../../../contracts/ai-provider';
import { errorsOf, isWebAddress, textProblem, type ContentErrors } from '../../../components/content-fields/problem';
import { presetById, presetOf } from './presets';

/** A provider as it is written: numbers as they are typed, a key only where it is new. */
export interface ProviderForm {
  readonly preset: string;
  /** Empty: it is called as the service is. */
  readonly name: string;
  readonly baseUrl: string;
  readonly keyKind: AiProvider['key']['kind'];
  readonly keyName: string;
  readonly keyValue: string;
  readonly inputPrice: string;
  readonly outputPrice: string;
  readonly currency: string;
}

const NAME_LIMIT = 80;
const KEY_MIN = 4;

export function newProviderForm(presetId = 'ollama'): ProviderForm {
  const empty = { name: '', keyValue: '', inputPrice: '', outputPrice: '', currency: '€' };
  return withPreset({ ...empty, preset: presetId, baseUrl: '', keyKind: 'none', keyName: '' }, presetId);
}

export function providerFormOf(provider: AiProvider): ProviderForm {
  const { name, baseUrl, key, pricePerMillion } = provider;
  return {
    preset: presetOf(provider).id,
    name,
    baseUrl: baseUrl ?? '',
    keyKind: key.kind,
    keyName: key.name ?? '',
    keyValue: '',
    inputPrice: pricePerMillion.input === null ? '' : String(pricePerMillion.input),
    outputPrice: pricePerMillion.output === null ? '' : String(pricePerMillion.output),
    currency: pricePerMillion.currency,
  };
}

/** Address and key as this service usually has them. */
export function withPreset(form: ProviderForm, presetId: string): ProviderForm {
  const { id, baseUrl, keyName } = presetById(presetId);
  return { ...form, preset: id, baseUrl: baseUrl ?? '', keyKind: keyName === null ? 'none' : 'environment', keyName: keyName ?? '' };
}

/** What it is called when nobody gives it a name: the service, or where it runs. */
export function suggestedName({ preset, baseUrl }: Pick<ProviderForm, 'preset' | 'baseUrl'>): string {
  const { label, baseUrl: usual } = presetById(preset);
  if (label !== null && (usual === null || usual === baseUrl.trim())) return label;
  return URL.canParse(baseUrl.trim()) ? new URL(baseUrl.trim()).host : '';
}

export function providerDraft(form: ProviderForm): AiProviderDraftInput {
  const { kind } = presetById(form.preset);
  return {
    name: form.name.trim() || suggestedName(form),
    kind,
    baseUrl: form.baseUrl.trim() || null,
    key: keyOf(form),
    pricePerMillion: { input: priceOf(form.inputPrice), output: priceOf(form.outputPrice), currency: form.currency.trim() || '€' },
  };
}

function keyOf({ keyKind, keyName, keyValue }: ProviderForm): AiProviderDraftInput['key'] {
  switch (keyKind) {
    case 'none':
      return { kind: 'none' };
    case 'environment':
      return { kind: 'environment', name: keyName.trim() };
    case 'stored':
      return { kind: 'stored', ...(keyValue.trim() !== '' && { value: keyValue.trim() }) };
  }
}

/** `0,15` as well as `0.15`; NaN for what is no number. */
function priceOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
}

/** @param hasKey a stored key is there already: an empty field keeps it */
export function providerProblems(form: ProviderForm, hasKey: boolean): ContentErrors {
  const { kind } = presetById(form.preset);
  const { keyKind, keyName, keyValue } = form;
  const needsAddress = kind === 'openai-compatible';
  const own = errorsOf({
    name: textProblem(form.name, { limit: NAME_LIMIT }),
    baseUrl:
      form.baseUrl.trim() === ''
        ? needsAddress
          ? { code: 'required' }
          : null
        : isWebAddress(form.baseUrl.trim())
          ? null
          : { code: 'address' },
    keyName: keyKind === 'environment' && keyName.trim() === '' ? { code: 'required' } : null,
    keyValue: keyKind === 'stored' && !hasKey && keyValue.trim().length < KEY_MIN ? { code: 'required' } : null,
    ...Object.fromEntries(
      (['inputPrice', 'outputPrice'] as const).map((field) => [
        field,
        isPrice(priceOf(form[field])) ? null : { code: 'number' as const, min: 0, max: 10_000 },
      ]),
    ),
  });
  if (Object.keys(own).length > 0) return own;
  const { error } = aiProviderDraft.safeParse(providerDraft(form));
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [fieldOf(path), { code: 'refused', message }]));
}

function isPrice(price: number | null): boolean {
  return price === null || (price >= 0 && price <= 10_000);
}

/** Where a path of the contract stands in the form. */
function fieldOf([first, second]: readonly PropertyKey[]): string {
  if (first === 'key') return second === 'name' ? 'keyName' : 'keyValue';
  if (first === 'pricePerMillion') return second === 'output' ? 'outputPrice' : 'inputPrice';
  return String(first ?? 'name');
}
