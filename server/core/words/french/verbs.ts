/**
 * Verbs that are not conjugated by a rule of endings, each followed by all that end like it: infinitive, third persons of the present, past participle
 * in the masculine. `-` stands for a form that there is not.
 */
export const IRREGULAR_VERBS = `être est sont été;avoir a ont eu;aller va vont allé;faire fait font fait;refaire refait refont refait;défaire défait défont défait;satisfaire satisfait satisfont satisfait;parfaire parfait parfont parfait;contrefaire contrefait contrefont contrefait;
dire dit disent dit;maudire maudit maudissent maudit;
tenir tient tiennent tenu;venir vient viennent venu;prendre prend prennent pris;mettre met mettent mis;battre bat battent battu;vaincre vainc vainquent vaincu;
rompre rompt rompent rompu;pouvoir peut peuvent pu;devoir doit doivent dû;vouloir veut veulent voulu;savoir sait savent su;valoir vaut valent valu;falloir faut - fallu;
voir voit voient vu;pourvoir pourvoit pourvoient pourvu;pleuvoir pleut pleuvent plu;mouvoir meut meuvent mû;cevoir çoit çoivent çu;asseoir assied asseyent assis;surseoir sursoit sursoient sursis;
boire boit boivent bu;croire croit croient cru;crire crit crivent crit;lire lit lisent lu;rire rit rient ri;suivre suit suivent suivi;vivre vit vivent vécu;plaire plaît plaisent plu;déplaire déplaît déplaisent déplu;
taire tait taisent tu;traire trait traient trait;extraire extrait extraient extrait;soustraire soustrait soustraient soustrait;distraire distrait distraient distrait;abstraire abstrait abstraient abstrait;
duire duit duisent duit;truire truit truisent truit;cuire cuit cuisent cuit;nuire nuit nuisent nui;luire luit luisent lui;suffire suffit suffisent suffi;
clure clut cluent clu;inclure inclut incluent inclus;connaître connaît connaissent connu;paraître paraît paraissent paru;naître naît naissent né;croître croît croissent crû;
craindre craint craignent craint;traindre traint traignent traint;plaindre plaint plaignent plaint;peindre peint peignent peint;teindre teint teignent teint;ceindre ceint ceignent ceint;freindre freint freignent freint;
joindre joint joignent joint;soudre sout solvent solu;moudre moud moulent moulu;coudre coud cousent cousu;rendre rend rendent rendu;tendre tend tendent tendu;pendre pend pendent pendu;fendre fend fendent fendu;
vendre vend vendent vendu;cendre cend cendent cendu;pondre pond pondent pondu;fondre fond fondent fondu;tondre tond tondent tondu;perdre perd perdent perdu;mordre mord mordent mordu;tordre tord tordent tordu;pandre pand pandent pandu;
servir sert servent servi;dormir dort dorment dormi;sentir sent sentent senti;mentir ment mentent menti;partir part partent parti;sortir sort sortent sorti;courir court courent couru;mourir meurt meurent mort;
vêtir vêt vêtent vêtu;acquérir acquiert acquièrent acquis;requérir requiert requièrent requis;conquérir conquiert conquièrent conquis;quérir quiert quièrent quis;fuir fuit fuient fui;bouillir bout bouillent bouilli;
faillir - - failli;cueillir cueille cueillent cueilli;ouvrir ouvre ouvrent ouvert;offrir offre offrent offert;souffrir souffre souffrent souffert;couvrir couvre couvrent couvert;assaillir assaille assaillent assailli;
répartir répartit répartissent réparti;impartir impartit impartissent imparti;asservir asservit asservissent asservi;assortir assortit assortissent assorti;investir investit investissent investi`;
