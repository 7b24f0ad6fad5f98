import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { connectApplication } from './app/client/connect.ts';
import './app/styles/base.css';
import './app/styles/fonts.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <App connect={connectApplication} />
  </StrictMode>,
);
