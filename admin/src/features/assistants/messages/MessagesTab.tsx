import { useAssistantForm } from '../editor/form-context';
import { FolderChoice } from './FolderChoice';
import { HostsField } from './HostsField';
import { ObjectChoice } from './ObjectChoice';
import { TemplateChoice } from './TemplateChoice';
import { ToolList } from './ToolList';

/** Each choice stands below what makes use of it. */
export function MessagesTab() {
  const { tools } = useAssistantForm().draft;
  const usesObjects = (['send_saved_message', 'send_location', 'send_contact'] as const).some((tool) => tools.includes(tool));
  return (
    <>
      <ToolList />
      {usesObjects && <ObjectChoice />}
      {tools.includes('send_media') && <FolderChoice />}
      {tools.includes('send_template') && <TemplateChoice />}
      <HostsField />
    </>
  );
}
