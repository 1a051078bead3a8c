import type { HeaderFormat } from '../../../../../domain/template-needs';
import { locationProblems } from '../../../components/content-fields/location';
import { LocationFields } from '../../../components/content-fields/LocationFields';
import { shownErrors } from '../../../components/content-fields/problem';
import type { LocationDraft } from '../../../components/content-fields/drafts';
import type { FileDraft } from '../../../components/media/file-draft';
import { FileField } from '../../../components/media/FileField';
import { useText } from '../../../components/use-text';

interface FileNeedProps {
  readonly path: string;
  readonly format: Exclude<HeaderFormat, 'LOCATION'>;
  readonly value: FileDraft | null;
  readonly onChange: (value: FileDraft | null) => void;
}

const kinds = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document' } as const;

/** The picture, video or document above the text. */
export function FileNeed({ path, format, value, onChange }: FileNeedProps) {
  const t = useText();
  const kind = kinds[format];
  return (
    <div data-template-field={path}>
      <FileField name={`need-${path}`} label={t(`picker.header.${kind}`)} kind={kind} value={value} onChange={onChange} />
    </div>
  );
}

interface LocationNeedProps {
  readonly path: string;
  readonly value: LocationDraft;
  readonly onChange: (value: LocationDraft) => void;
}

/** The place above the text. */
export function LocationNeed({ path, value, onChange }: LocationNeedProps) {
  return (
    <div data-template-field={path}>
      <LocationFields value={value} errors={shownErrors(locationProblems(value), false)} onChange={onChange} />
    </div>
  );
}
