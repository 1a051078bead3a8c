import { useRef, useState } from 'react';

import { Button, Field } from '@strapi/design-system';
import { Cross, Folder, Upload } from '@strapi/icons';
import { styled } from 'styled-components';

import type { FileKind } from '../../../../contracts/file-types';
import type { MediaFile } from '../../../../contracts/media';
import { GhostButton } from '../GhostButton';
import { color, inboxVariables } from '../inbox-colors';
import { TextAction } from '../TextAction';
import { useText } from '../use-text';
import { accepted } from './accepted';
import { checkFile } from './check-file';
import { draftOfFile, type FileDraft } from './file-draft';
import { FileThumb } from './FileThumb';
import { LibraryDialog } from './LibraryDialog';
import { ProgressLine } from './ProgressLine';
import { nameOf } from './use-download';
import { useFileSize } from './use-file-size';
import { useRefusalText } from './use-refusal-text';
import { useUpload } from './use-upload';

interface FileFieldProps {
  readonly label: string;
  readonly kind: FileKind;
  readonly value: FileDraft | null;
  readonly onChange: (value: FileDraft | null) => void;
  readonly error?: string | undefined;
  readonly name?: string;
}

/** One file of a form: from this device, or from the Media Library. */
export function FileField({ label, kind, value, onChange, error, name = `file-${kind}` }: FileFieldProps) {
  const t = useText();
  const refusalText = useRefusalText();
  const dialog = useRef<HTMLInputElement>(null);
  const [isLibraryOpen, setIsLibraryOpen] = useState(false);
  const [wrongKind, setWrongKind] = useState(false);
  const take = (file: MediaFile) => {
    setWrongKind(file.kind !== kind);
    if (file.kind === kind) onChange(draftOfFile(file));
  };
  const { state, setState, upload, cancel } = useUpload(take);

  const choose = (file: File | undefined) => {
    if (!file) return;
    setWrongKind(false);
    const check = checkFile(file);
    if (check.kind === 'refused') {
      setState({ kind: 'refused', reason: check.reason, limit: check.limit, code: null, message: '' });
    } else if (check.as !== null && check.as !== kind) {
      setWrongKind(true);
    } else {
      upload(file);
    }
  };
  const problem = wrongKind
    ? t(`media.wrong-kind.${kind}`)
    : state.kind === 'refused'
      ? refusalText({ ...state, as: kind })
      : state.kind === 'failed'
        ? t('media.upload-failed')
        : error;

  return (
    <Field.Root name={name} required error={problem ?? false}>
      <Field.Label>{label}</Field.Label>
      {value && state.kind !== 'running' && <Chosen value={value} onRemove={() => onChange(null)} />}
      {state.kind === 'running' && (
        <Running>
          <span>{t('media.uploading', { name: state.name })}</span>
          <ProgressLine label={t('media.uploading', { name: state.name })} share={state.share} />
          <GhostButton label={t('media.cancel-upload', { name: state.name })} onClick={cancel}>
            <Cross />
          </GhostButton>
        </Running>
      )}
      {!value && state.kind !== 'running' && (
        <Choices>
          <Button type="button" variant="tertiary" startIcon={<Upload />} onClick={() => dialog.current?.click()}>
            {t('media.choose-file')}
          </Button>
          <Button type="button" variant="tertiary" startIcon={<Folder />} onClick={() => setIsLibraryOpen(true)}>
            {t('media.library')}
          </Button>
          {state.kind === 'failed' && (
            <TextAction type="button" $isFirst onClick={state.again}>
              {t('action.try-again')}
            </TextAction>
          )}
        </Choices>
      )}
      <input
        ref={dialog}
        type="file"
        hidden
        accept={accepted(kind)}
        data-file-input={name}
        onChange={(event) => {
          choose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Field.Error />
      {isLibraryOpen && (
        <LibraryDialog
          kinds={[kind]}
          onClose={() => setIsLibraryOpen(false)}
          onTaken={([file]) => {
            if (file) take(file);
          }}
        />
      )}
    </Field.Root>
  );
}

function Chosen({ value: { shown, link, filename }, onRemove }: { value: FileDraft; onRemove: () => void }) {
  const t = useText();
  const sizeOf = useFileSize();
  const name = shown ? nameOf(shown) : (filename ?? link ?? '');
  return (
    <Card>
      {shown && <FileThumb file={shown} />}
      <Words>
        <strong>{name}</strong>
        {shown?.size != null && <span>{sizeOf(shown.size)}</span>}
      </Words>
      <GhostButton label={t('fields.remove', { name })} onClick={onRemove}>
        <Cross />
      </GhostButton>
    </Card>
  );
}

const Choices = styled.div`
  ${inboxVariables}
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
`;
const Running = styled.div`
  ${inboxVariables}
  display: flex;
  align-items: center;
  gap: 12px;
  min-height: 40px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;

  > :first-child {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  > [role='progressbar'] {
    width: 120px;
  }
`;
const Card = styled.div`
  ${inboxVariables}
  display: flex;
  align-items: center;
  gap: 12px;
  padding: 6px 6px 6px 8px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
`;
const Words = styled.span`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;

  strong {
    overflow: hidden;
    color: ${color('text')};
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
