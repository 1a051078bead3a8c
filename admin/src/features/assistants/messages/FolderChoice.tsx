import { useWhatsappMediaFoldersQuery } from '../../../api/media-folders-api';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { ChoiceState } from './ChoiceState';
import { folderOptions } from './folder-options';
import { PickList } from './PickList';

/** `/` is the whole library. */
const ALL = '/';

/** From which folders of the Media Library it may send files. */
export function FolderChoice() {
  const t = useText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const { data, isError } = useWhatsappMediaFoldersQuery();
  return (
    <FormSection title={t('assistants.folders')} hint={t('assistants.folders.hint')}>
      <ChoiceState isFailed={isError} isEmpty={false} empty="">
        <PickList
          name="mediaFolders"
          label={t('assistants.folders')}
          options={[{ value: ALL, label: t('assistants.folders.all') }, ...folderOptions(data?.data ?? [])]}
          chosen={draft.mediaFolders}
          isDisabled={isReadOnly}
          onChange={(mediaFolders) => change({ ...draft, mediaFolders })}
        />
      </ChoiceState>
    </FormSection>
  );
}
