import { describe, expect, test } from 'vitest';
import { stemmerFor } from './language-facts.ts';
import { fold } from './split-words.ts';

describe('stemmers bring the forms of a word together', () => {
  test.each([
    ['en', ['install', 'installs', 'installed', 'installing', 'installation', 'installations']],
    ['en', ['dependency', 'dependencies']],
    ['en', ['deploy', 'deployment', 'deployed']],
    ['en', ['connect', 'connection', 'connected']],
    ['fr', ['intégration', 'intégrations', 'intégrer', 'intégrée']],
    ['fr', ['client', 'clients']],
    ['fr', ['fichier', 'fichiers']],
    ['fr', ['expiré', 'expirée', 'expirer', 'expiration']],
    ['sv', ['order', 'ordern', 'orderns']],
    ['sv', ['integrering', 'integreringen', 'integreringar']],
    ['pt-BR', ['integração', 'integrações']],
    ['pt-BR', ['conexão', 'conexões']],
    ['pt-BR', ['atualizar', 'atualizado', 'atualização']],
    ['pt-BR', ['pedido', 'pedidos']],
    ['it', ['integrazione', 'integrazioni', 'integrare']],
    ['it', ['prodotto', 'prodotti']],
    ['es', ['servidor', 'servidores']],
    ['es', ['integración', 'integraciones']],
    ['es', ['actualizar', 'actualizado', 'actualización']],
  ])('%s: %j', (lang, forms) => {
    const stems = new Set(forms.map((form) => stemmerFor(lang)(fold(form))));
    expect([...stems]).toHaveLength(1);
  });

  test('short words, numbers and languages without a stemmer stay whole', () => {
    expect(stemmerFor('en')('ids')).toBe('ids');
    expect(stemmerFor('en')('2.4.6')).toBe('2.4.6');
    expect(stemmerFor('pl')('integracje')).toBe('integracje');
  });
});
