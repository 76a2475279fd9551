/** Spanish and Portuguese words in and out of the sense of their concept, as newspapers, tenders and handbooks use them. */
import { describe, expect, it } from 'vitest';
import { tagged } from './shipped-lexicon';

describe('a Spanish or Portuguese sense that is not the concept', () => {
  it.each([
    ['es', 'El sindicato firmó un convenio con la consejería para impartir cursos.'],
    ['es', 'Detuvieron a un vecino belga, nacionalizado español en 2012.'],
    ['es', 'El operador público francés de telefonía perdió clientes.'],
    ['es', 'Crece la generación descentralizada con placas en los tejados.'],
    ['es', 'El taller ofrece nociones de cocina y cuidados infantiles para mujeres.'],
    ['es', 'Era una sociedad más cooperativa que la nuestra.'],
    ['es', 'El juego tiene dos campañas para jugadores y un proyecto cooperativo.'],
    ['es', 'El testigo es cooperativo y amable.'],
    ['es', 'El traspaso cubre la mitad de los derechos económicos del jugador.'],
    ['es', 'El partido quiere nacionalizar el debate sobre la sequía.'],
    ['es', 'Un contrato de la filial Sacyr Concesiones con la empresa.'],
    ['es', 'Estudia la privatización de la religión en el siglo pasado.'],
    ['pt', 'Ensina autogestão emocional a crianças.'],
    ['es', 'Es una coproducción de dos canales.'],
    ['es', 'Vestía con la austeridad de su abuelo.'],
    ['es', 'Es una revista de interés general que sale los jueves.'],
    ['es', 'El portavoz de los comunes pidió la palabra.'],
    ['es', 'El origen lícito del dinero del contrato no se discute.'],
    ['es', 'El personal del servicio trabaja por contrato temporal.'],
    ['es', 'Anunciaron la concesión de incentivos a empresas.'],
    ['es', 'La participación de la comunidad autónoma en la sociedad baja al 20 %.'],
    ['es', 'Los valores sociales de la empresa cambian con los años.'],
    ['es', 'El patinador ganó el programa libre.'],
    ['pt', 'A cobrança é lícita e o contrato também.'],
    ['pt', 'O ex-prefeito quer voltar à prefeitura em janeiro.'],
    ['pt', 'O índice de nacionalização das peças passou de 70%.'],
    ['pt', 'O cantor foi educado e cooperativo.'],
    ['pt', 'Trata-se da retomada do controle da loja pelos antigos donos.'],
    ['pt', 'Fizeram o cercamento do lote com arame.'],
    ['pt', 'Viviam na austeridade de um mosteiro.'],
    ['pt', 'A cogestão do clube de futebol terminou mal.'],
    ['pt', 'Guardam amostras num banco público de sangue.'],
    ['pt', 'Pagou o contrato coletivo do plano de saúde.'],
    ['pt', 'A concessão de isenções custa caro ao município.'],
  ])('is left alone (%s): %s', (lang, text) => expect(tagged(text, lang)).toEqual([]));

  it.each([
    ['es', 'El sindicato negocia el convenio de limpieza.', 'collective-bargaining: convenio'],
    ['es', 'La banca fue nacionalizada.', 'nationalisation: nacionalizada'],
    ['es', 'El operador público de agua crece.', 'municipal-company: operador público de agua'],
    ['es', 'Es una ley para el interés general.', 'common-good: interés general'],
    ['es', 'La administración licitó la obra.', `public-procurement: licitó`],
    ['es', 'Hay tres cooperativas de pescadores.', 'cooperative: cooperativas'],
    ['es', 'Allí revirtieron la privatización.', 'deprivatisation: revirtieron la privatización'],
    [
      'es',
      'Hay pozos gestionados por comunidades.',
      'community-management: gestionados por comunidades',
    ],
    ['es', 'Lo hurtaron en nombre de la austeridad.', 'austerity: austeridad'],
    ['pt', 'Foram anos de austeridade.', 'austerity: austeridade'],
    ['pt', 'A água deve voltar à câmara.', 'remunicipalisation: voltar à câmara'],
    [
      'pt',
      'Pedem a retomada do serviço de água.',
      'remunicipalisation: retomada do serviço de água',
    ],
    ['pt', 'O governo licitou a obra.', 'public-procurement: licitou'],
    ['pt', 'Trabalha numa cooperativa.', 'cooperative: cooperativa'],
    ['pt', 'As cidades reverteram a privatização.', 'deprivatisation: reverteram a privatização'],
    ['pt', 'Querem a nacionalização da banca.', 'nationalisation: nacionalização'],
    ['pt', 'O cercamento das terras expulsou famílias.', 'enclosure: cercamento das terras'],
  ])('is the concept otherwise (%s): %s', (lang, text, ...mentions) =>
    expect(tagged(text, lang)).toEqual(expect.arrayContaining(mentions)),
  );
});

describe('a name that hides what it contains', () => {
  it.each([
    ['es', 'La Oficina del Presupuesto Participativo abre por las tardes.'],
    ['pt', 'O Gabinete do Orçamento Participativo abre às tardes.'],
    ['es', 'No somos Los Comunes ni su sucursal.'],
    ['es', 'Lo decidió la Mancomunidad de Municipios de la Ribera.'],
    ['es', 'El Procurador del Común defendió la política de todos.'],
    ['es', 'El ministro de Obras y Servicios Públicos habló.'],
    ['pt', 'O Programa Livre mudou de horário; usa software próprio.'],
  ])('does so with its capitals (%s): %s', (lang, text) => expect(tagged(text, lang)).toEqual([]));

  it.each([
    [
      'es',
      'La mancomunidad de municipios presta el servicio.',
      'public-public-partnership: mancomunidad de municipios',
    ],
    ['es', 'Pide obras y servicios públicos.', 'public-services: servicios públicos'],
  ])('and not without them (%s): %s', (lang, text, mention) =>
    expect(tagged(text, lang)).toContain(mention),
  );
});
