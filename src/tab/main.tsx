import { render } from 'preact';
import { App } from './app.tsx';
import { Configure } from './configure.tsx';

const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(location.pathname.endsWith('/configure') ? <Configure /> : <App />, root);
}
