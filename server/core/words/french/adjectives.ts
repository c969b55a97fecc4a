/** Adjectives of one form for either gender, singular, whose ending does not tell that they are adjectives; our own collection. */
export const EPICENE_ADJECTIVES = `absurde adulte adverse agreste agricole allophone ample analogue anglophone annexe anonyme apte arabe archaïque atroce auguste austère autonome
autre aveugle avide bancaire baroque basque belge bénévole bicéphale bilingue bizarre brave britannique brusque calme célèbre célère céleste
chaste chauve circonflexe commode complexe complice conforme connexe contraire convexe corse cosmopolite crédible crédule croate dense difficile
digne disparate diurne double drôle efficace égoïste émérite énorme enthousiaste éphémère éponyme équestre étanche étrange explicite externe
extrême facile farouche ferme féroce fidèle fixe fragile francophone fruste funeste futile générique gigantesque grave habile hétéroclite
hétérogène homogène homologue homonyme honnête horticole humble ignoble illégitime illicite illustre immense immobile implicite imprévisible
impropre inculte indigène inefficace inerte infidèle infime infirme inhabile injuste insigne insolite instable intègre intense interarmes interne
intime intrinsèque inutile invalide jaune jeune juste large légitime leste libre licite limitrophe lisse louche magnanime maigre malade manifeste
maritime médiocre même minime minuscule mixte mobile moderne modeste monotone morne multilingue multimédia multipartite multiple multitâche
néfaste neutre noble nocturne nomade obscène obsolète opaque orange orthodoxe paritaire pauvre pédestre pérenne perplexe pire plane précaire
précoce preste proche propice propre prospère quadruple quelconque quelque rapide rare rebelle reconnaissable riche ridicule robuste rose rouge
russe rustre sage sale saoudite sauvage serbe sévère simple sincère slave slovaque slovène sobre solide sombre souple splendide stable sublime
suisse superbe suprême svelte synonyme tacite tchèque tendre terne terrestre tiède timide tranquille transfrontière trilingue tripartite triple
triste ultime unanime unilingue unique unisexe utile valide vaste vétuste viable vide vierge viticole`;

/** Adjectives that stand before their noun, masculine and singular. */
export const BEFORE_NOUNS = `actuel ample ancien autre beau bel bon bref brillant certain chaque cinquième court demi dernier deuxième différent dit divers double énième
éventuel excellent faible faux fort fréquent futur grand gros haut important jeune joli juste large ledit léger long lourd maigre maint mauvais
meilleur même mi moindre multiple nombreux nouveau nouvel parfait petit plein possible précieux premier présent principal prochain profond propre
pur quatrième quel quelconque quelque rare récent réel second sérieux seul simple solide susdit tel tout triple troisième unique vaste véritable
vieil vieux vif vrai`;

/** Masculine and feminine singular of those that no rule of endings makes. */
export const IRREGULAR_ADJECTIVES = `aigu:aiguë ambigu:ambiguë antérieur:antérieure bas:basse beau:belle bénin:bénigne blanc:blanche bon:bonne mignon:mignonne breton:bretonne bref:brève caduc:caduque
complet:complète concret:concrète contigu:contiguë coquet:coquette désuet:désuète discret:discrète douillet:douillette doux:douce dû:due
épais:épaisse exigu:exiguë exprès:expresse extérieur:extérieure faux:fausse favori:favorite fou:folle frais:fraîche franc:franche gentil:gentille
gras:grasse grave:grave grec:grecque gros:grosse hâtif:hâtive hébreu:hébraïque incomplet:incomplète indiscret:indiscrète inférieur:inférieure
inquiet:inquiète intérieur:intérieure las:lasse long:longue majeur:majeure malin:maligne meilleur:meilleure mineur:mineure mou:molle muet:muette
net:nette nouveau:nouvelle nul:nulle pareil:pareille postérieur:postérieure public:publique quel:quelle replet:replète roux:rousse sec:sèche
secret:secrète sot:sotte sujet:sujette supérieur:supérieure tel:telle tiers:tierce turc:turque ultérieur:ultérieure vermeil:vermeille
vieillot:vieillotte vieux:vieille`;

/** Adjectives that are nouns as well, and mostly the former in notices: masculine, singular. */
export const MOSTLY_ADJECTIVES = `prêt parallèle net sourd mort froid frais actuel adéquat administratif allemand analytique anglais annuel belge britannique budgétaire canadien capable central civil clair collectif
commercial commun compétent complémentaire complet concret constant continu contractuel contraire critique culturel difficile diplomatique direct
disponible distinct domestique économique écrit électronique équivalent essentiel éthique étranger européen exact excellent exceptionnel exécutif
exemplaire existant extérieur externe extraordinaire familial final financier fixe fondamental formel fort français général global graphique haut
hebdomadaire horizontal humain idéal immédiat important indispensable individuel industriel informatique initial institutionnel intellectuel
intensif intérieur intermédiaire interministériel international interne italien judiciaire juridique légal libre linguistique local logistique
long majeur manuel maximal mécanique médical mensuel mental militaire minimal mixte mobile moderne moral moyen multinational municipal national
nécessaire néerlandais neutre normal nouveau nucléaire numérique objectif obligatoire occasionnel officiel opérationnel oral ordinaire organique
organisationnel original parlementaire particulier partiel périodique permanent personnel pertinent physique politique populaire positif
potentiel pratique précédent précis présent primaire principal prioritaire privé probable professionnel psychologique public quotidien rapide
récent régional réglementaire régulier relatif responsable royal salarial sanitaire scientifique scolaire secondaire semblable sensible sérieux
social solide spatial spécial spécifique stable standard statistique statutaire stratégique suffisant suivant supérieur supplémentaire
susceptible systématique tactile tactique technique temporaire textile thématique théorique total traditionnel trimestriel unitaire universel
universitaire urbain urgent utile utilitaire vacant variable vertical vital vivant volontaire vrai
acoustique associatif bureautique clinique consultatif coopératif curatif définitif éducatif électoral esthétique exclusif fiscal foncier génétique
hospitalier hydraulique immobilier justificatif maternel mondial monétaire optique palliatif paternel policier préventif qualificatif récréatif
robotique rural sportif télématique touristique tropical`;
