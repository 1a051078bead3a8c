import type { MediaFile } from '../../../../../contracts/media';
import type { TemplateComponent } from '../../../../../contracts/template';
import { FileField } from '../../../components/media/FileField';
import type { FileDraft } from '../../../components/media/file-draft';
import { useText } from '../../../components/use-text';
import { headerFile, withHeaderFile } from '../model/header';
import { useTemplateForm } from './form-context';

interface SampleFileProps {
  /** `header`, `cards.0.header`. */
  readonly part: string;
  readonly kind: 'image' | 'video' | 'document';
  readonly header: TemplateComponent;
  /** Files that were uploaded here: their names and sizes are known. */
  readonly known: readonly MediaFile[];
  readonly onUploaded: (file: MediaFile) => void;
  readonly onChange: (header: TemplateComponent) => void;
}

/** A file as a sample for Meta; another one can be sent each time. */
export function SampleFile({ part, kind, header, known, onUploaded, onChange }: SampleFileProps) {
  const t = useText();
  const { problemAt } = useTemplateForm();
  const file = headerFile(header);
  const value: FileDraft | null =
    file.kind === 'none'
      ? null
      : {
          media: file.kind === 'ours' ? file.media : null,
          link: null,
          filename: t(file.kind === 'ours' ? 'templates.sample.file' : 'templates.sample.at-meta'),
          shown:
            file.kind === 'ours'
              ? (known.find(({ documentId }) => documentId === file.media) ?? storedSample(file.media, kind, t('templates.sample.file')))
              : null,
        };
  const take = (next: FileDraft | null) => {
    if (next?.shown) onUploaded(next.shown);
    onChange(withHeaderFile(header, next?.media ?? null));
  };
  return (
    <FileField
      name={`${part}.example`}
      label={t(`templates.sample.${kind}`)}
      kind={kind}
      value={value}
      error={problemAt(`${part}.example`)}
      onChange={take}
    />
  );
}

/** A draft names its sample by the id alone: enough for its picture. */
function storedSample(documentId: string, kind: SampleFileProps['kind'], filename: string): MediaFile {
  return { documentId, kind, state: 'stored', mimeType: null, size: null, filename, reason: null };
}
