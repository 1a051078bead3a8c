import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { SwitchInput } from '../../../components/SwitchInput';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { Key } from './Key';
import { keySheet } from './key-sheet';
import { setSingleKeys, useSingleKeys } from './single-keys';

/** `?`: all keys, and the switch that turns the single ones off. */
export function KeyboardDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const rich = useRichText();
  const areOn = useSingleKeys();
  return (
    <DialogFrame title={t('actions.keyboard')} width={960} onClose={onClose}>
      <Columns>
        {keySheet.map((groups, index) => (
          <div key={index}>
            {groups.map(({ title, lines }) => (
              <Group key={title}>
                <h3>{t(title)}</h3>
                <dl>
                  {lines.map(({ label, keys }) => (
                    <div key={label}>
                      <dt>{t(label)}</dt>
                      <dd>
                        {keys.map((key) => (
                          <SheetKey key={key}>{key}</SheetKey>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </Group>
            ))}
          </div>
        ))}
      </Columns>
      <Foot>
        <label>
          <SwitchInput checked={areOn} onChange={({ target }) => setSingleKeys(target.checked)} />
          {t('keys.single')}
        </label>
        <span>{rich('keys.hint', {}, { key: (parts) => <SheetKey>{parts}</SheetKey> })}</span>
      </Foot>
    </DialogFrame>
  );
}

/** On a tablet with a keyboard too: whoever opens the sheet wants to see them. */
const SheetKey = styled(Key)`
  @media (pointer: coarse) {
    display: inline-flex;
  }
`;
const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
  gap: 24px 40px;
`;
const Group = styled.section`
  & + & {
    padding-block-start: 20px;
  }
  h3 {
    padding-block-end: 8px;
    color: ${color('muted')};
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    letter-spacing: 0.02em;
    text-transform: uppercase;
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-height: 34px;
  }
  dt {
    color: ${color('text')};
    font-size: 14px;
    line-height: 20px;
  }
  dd {
    display: inline-flex;
    flex: none;
    gap: 4px;
    margin: 0;
  }
`;
const Foot = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex-wrap: wrap;
  gap: 8px 24px;
  margin-block-start: 24px;
  padding-block-start: 16px;
  border-block-start: 1px solid ${color('line')};
  color: ${color('muted')};
  font-size: 13px;
  line-height: 22px;

  label {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    color: ${color('text')};
    font-size: 14px;
    cursor: pointer;
  }
`;
