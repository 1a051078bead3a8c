import { parseFormatting, type TextNode } from './parse-formatting';

/** The words without WhatsApp's marks, for one-line previews. */
export function plainText(text: string): string {
  return parseFormatting(text).map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(node: TextNode): string {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text;
    case 'link':
      return node.href;
    case 'bold':
    case 'italic':
    case 'strike':
      return node.children.map(wordsOf).join('');
  }
}
