import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';

import { optionalTools, type OptionalTool } from '../../../../../contracts/assistant-tools';
import { color } from '../../../components/inbox-colors';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

/** What it may do, in words. Writing, handing over and keeping silent are always there. */
export function ToolList() {
  const t = useText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const toggle = (tool: OptionalTool, isOn: boolean) =>
    change({ ...draft, tools: optionalTools.filter((each) => (each === tool ? isOn : draft.tools.includes(each))) });
  return (
    <FormSection title={t('assistants.tools')} hint={t('assistants.tools.hint')}>
      <List>
        {optionalTools.map((tool) => (
          <li key={tool}>
            <Checkbox
              name={`tools.${tool}`}
              checked={draft.tools.includes(tool)}
              disabled={isReadOnly}
              onCheckedChange={(isOn) => toggle(tool, isOn === true)}
            >
              {t(`assistants.tool.${tool}`)}
            </Checkbox>
            <small>{t(`assistants.tool.${tool}.hint`)}</small>
            {tool === 'send_location' && draft.tools.includes(tool) && (
              <Nested>
                <Checkbox
                  name="allowCoordinates"
                  checked={draft.allowCoordinates}
                  disabled={isReadOnly}
                  onCheckedChange={(isOn) => change({ ...draft, allowCoordinates: isOn === true })}
                >
                  {t('assistants.coordinates')}
                </Checkbox>
              </Nested>
            )}
          </li>
        ))}
      </List>
    </FormSection>
  );
}

const List = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
  gap: 14px 24px;
  margin: 0;
  padding: 0;
  list-style: none;

  small {
    display: block;
    padding-inline-start: 28px;
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
`;
const Nested = styled.div`
  padding-block-start: 8px;
  padding-inline-start: 28px;
`;
