import { useRef } from 'react';

import { FormattedArea } from '../../../components/page/FormattedArea';
import { insertText } from '../../../components/page/insert-text';
import { nextVariable } from '../model/variables';
import { useTemplateForm } from './form-context';
import { VariableButton } from './VariableButton';

interface TextEditorProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly limit: number;
  readonly placeholder?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A text with formatting and variables. */
export function TextEditor({ name, label, value, limit, placeholder, onChange }: TextEditorProps) {
  const { draft, problemAt, names } = useTemplateForm();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Without a name a new one is written and selected, so that typing names it. */
  const insertVariable = (chosen: string | null) => {
    const area = field.current;
    if (!area) return;
    const variable = chosen ?? nextVariable(value, draft.parameterFormat);
    insertText(area, `{{${variable}}}`);
    if (chosen !== null || draft.parameterFormat === 'POSITIONAL') return;
    const end = area.selectionStart - 2;
    area.setSelectionRange(end - variable.length, end);
  };
  return (
    <FormattedArea
      ref={field}
      name={name}
      label={label}
      value={value}
      limit={limit}
      problem={problemAt(name)}
      isKnown={(variable) => isVariable(variable, draft.parameterFormat)}
      placeholder={placeholder}
      onChange={onChange}
      end={<VariableButton names={names(value)} onInsert={insertVariable} />}
    />
  );
}

function isVariable(name: string, format: 'NAMED' | 'POSITIONAL'): boolean {
  return format === 'NAMED' ? /^[a-z_][a-z0-9_]*$/.test(name) : /^[1-9]\d*$/.test(name);
}
