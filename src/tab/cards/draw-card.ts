import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction } from 'adaptivecards';

/** What a button asks for, with what was filled in on the card. */
export type Press = (verb: string, data: Readonly<Record<string, unknown>>) => void;

/**
 * Draws a card as Teams would. Colours are the page's own by reference, so that a change of theme changes a card that is drawn already; text
 * is never read as HTML, because there is no Markdown renderer that would. Without `press` its buttons do nothing.
 */
export function drawCard(json: Readonly<Record<string, unknown>>, press?: Press): readonly Node[] {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = escape(text.replaceAll(/\\([\\`*_{}[\]()#+\-.!~>|])/g, '$1'));
    result.didProcess = true;
  };
  if (press !== undefined) {
    card.onExecuteAction = (action) => {
      if (action instanceof ExecuteAction) press(action.verb, (action.data ?? {}) as Record<string, unknown>);
      if (action instanceof OpenUrlAction && action.url?.startsWith('https://')) window.open(action.url, '_blank', 'noopener');
    };
  }
  card.parse(json);
  const element = card.render();
  return element === undefined ? [] : [element];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const color = (name: string) => ({ default: `var(--${name})`, subtle: 'var(--fg3)' });

const foregroundColors = {
  default: color('fg1'),
  accent: color('brand-fg'),
  attention: color('red'),
  good: color('green'),
  warning: color('amber'),
  dark: color('fg1'),
  light: color('fg3'),
};

const style = (background: string) => ({ backgroundColor: `var(--${background})`, foregroundColors });

const hostConfig = {
  fontFamily: 'inherit',
  textBlock: { headingLevel: 3 },
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--stroke2)' },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 30 },
  containerStyles: {
    default: style('bg1'),
    emphasis: style('bg3'),
    accent: style('bg3'),
    attention: style('red-bg'),
    good: style('green-bg'),
    warning: style('amber-bg'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
};
