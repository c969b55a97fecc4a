/**
 * Nouns of administrative French by gender, singular; our own collection. Those whose ending tells their gender (`morphology.ts`) are left out
 * unless the ending is also one of a verb.
 */
export const MASCULINE = `abîme abonné abri abus accent accès accident accompagnement accomplissement accord accueil achat achèvement acier acompte acquis acronyme acte
actif adage adieu aéroport affichage âge agenda agrément agrès aigle air ajout album aléa algorithme alinéa allégement allemand allié alphabet
aluminium aménagement amendement amont an ancêtre anglais angle anneau anniversaire annuaire antécédent août apéritif appareil appariement appât
appel appétit appoint apport apprentissage appui arabe arbitrage arbre arc archétype archipel archivage argent argument armistice arrêt arrêté
arrière arrivage arsenal art article asile aspect assassinat assaut assortiment atelier atlas atout attaché attentat attrait audit autel autocar
autocollant automne aval avancement avantage avenant avenir avertissement avion avis avoir avoisinant avril axe bac baccalauréat badge bagage
bail bain balai balisage ballon banc bandeau bar barème barrage barreau bas bassin bataillon bateau bâtiment bébé bémol benchmark bénéfice
berceau besoin bétail béton beurre biais bien bienfait bilan bilinguisme billet biscuit bitume blâme blanc blason blindage bloc blog blogue bois
bon bonheur bonus bord bordereau bouchon boulevard boulot bouquet bout bras brassard bref brevet bridge bronze brouillard brouillon bruit budget
buffet bulletin bureau bus but butin cabinet câble cadeau cadenas cadran cadre café cahier caisson calcul calendrier calibre calme camion
camouflage camp campus canal cancer canevas canton canular capital caractère carbone carburant carnet carrefour cas casier casque catalogage
catalogue cautionnement centre cercle certificat cerveau challenge champ champion championnat changement chantier chapeau chapitre charbon
chariot charme château chauffage chemin chèque chiffrage chiffre chiffrement chinois chlore choc choix chômage chômeur chrome ciblage ciel ciment
cimetière cinéma cintre circuit clan classement classeur clavardage clavier clergé client clignotant climat clip cloître clou cockpit cocktail
codage code coefficient cœur coffre coffret coin col colis collège colloque colmatage coloris combat comble comité commentaire commerce
communiqué complément complexe comportement compromis compte comptoir comté concept concert concours confinement conflit confort congé congrès
conseil consensus consentement constat contact conteneur contentieux contenu contexte contingent contour contraste contrat contrôle convoi
copilotage copilote corps corpus correctif corridor cortège costume côté coude couloir coup couple courage courant courriel courrier cours coût
couvert crâne crash cratère crayon crédit créneau crime critère croquis cube cuivre culte curriculum curseur cyberespace cycle cylindre danger
débarquement débat débit débouché débriefing début décalage décembre décès déchet déclin décompte décor découpage décret dedans dédommagement
défaut défi deficit déficit défilé degré dehors délai délit démarrage démenti déminage dénouement dépannage départ dépens déplacement dépliant
déploiement dépôt dépouillement dernier derrière désaccord désarmement désarroi désastre déséquilibre design désir désordre dessein dessin
dessous dessus destin détachement détail deuil devant déversement devis devoir diagnostic diagramme dialecte dialogue diamètre dictionnaire
didacticiel différend différentiel digne dilemme dimanche diplôme discours disponible dispositif disque distinguo distributeur district dividende
dock doctorat document dogme doigt domaine domicile don dossier double doute doyen drame drapeau droit drone duel duplicata dynamisme écart
échange échantillon échéancier échec échelon écho éclairage écosystème écran écrit édifice éditorial effectif effet effort égard élagage élan
élément éloge emballage embargo embarquement emblème embonpoint embouteillage empereur empire emploi emprunt encadrement encart enclos
encombrement endroit engagement engin enjeu ennemi ennui énoncé enregistrement ensemble entourage entrain entrepôt entretien environnement envoi
épargnant épilogue épisode équilibre équipage équipement équivalent escadron escalier esclavage espace espagnol espéranto espoir esprit essai
essentiel essor est établissement étage étalage étalon étalonnage état été étranger étui euro éveil événement évènement éventail évêque examen
excédent excès exemplaire exemple exercice exil exode exploit export exposant exposé extérieur extrait exutoire fabricant fabrique faisceau fait
fanion fardeau fascicule fauteuil faux favori feedback féminisme fer ferry fétiche feu feuillet feuilleton février fichier fil filet film
filtrage filtre flanc fléau fleuve flocon flot flou flux foin fonctionnement fond fondement fonds football forage forfait format formulaire forum
fossé four fourrage foyer fragment frais franc français frein frère fret froid front fruit fuseau fuselage fusil gabarit gage gain galon gang
gant garage gaz gel gène génie genre géoportail geste ghetto gilet glissement globe glossaire golfe gouffre goulot gouvernement grade grain
gramme graphique graphisme gré greffe grenier grief grillage groupe groupement guichet guide habillement habit habitat hackathon hameçonnage
handicap hangar hasard hébergement hectare hélicoptère héritage heurt hiver homme homologue honneur honoraires hôpital horaire horizon hôtel hub
hublot humour hydrogène hymne idéal idiome îlot impact impératif impôt imprévu imprimé incendie incident inconnu inconvénient index indicateur
indice individu infonuagique insecte inspecteur instant instinct institut instrument insuccès intellect intercalaire intérêt intergiciel intérim
interlocuteur intermédiaire internet interphone intervalle intitulé inventaire investissement invité iode iris italien item itinéraire ivoire
jalon jalonnement jambon janvier jardin jargon jasmin jazz jet jeu jeudi jeûne joint jour journal jugement juillet juin jumeau jumelage junior
juré jury justificatif kilo kilogramme kilomètre kit label labeur laboratoire labyrinthe lancement langage laps larcin largage laser lavage
leader leadership leasing lecteur lectorat legs lendemain lest levier lexique libellé licenciement lien lieu lieutenant ligament lin linge lit
litige livrable livre livret lobby lobbying local logement logiciel logo loisir lot loup loyer ludiciel lundi luxe lycée magasin magazine
magistère magnétisme mai mail maillage maillon maillot maintien maïs maître mal malaise malentendu malheur management manche mandat manège manque
manquement manteau manuel manuscrit marathon marbre marchand marché mardi marécage mariage marketing marquage mars marteau masque massacre massif
master mastère mât matériau matériel matin maximum mécanisme mécénat média médicament médium meeting mélange membre mémorial ménage mensonge
mentorat menu mépris mercredi mérite mess message métal métier métrage mètre métro meurtre micro microfilm micrologiciel midi miel milieu
militaire milliard millier million minimum ministère minuit miroir missile mobilier mode modèle module moine moment monastère monde moniteur
monopole monsieur montage montant monument morceau mortier mot moteur motif motocycle mouillage mouvement moyen multilinguisme multiple
munitionnaire mur murmure musée mystère naufrage navire néerlandais net nettoyage neveu nitrate niveau nœud nom nombre nord novembre noyau nuage
numérique numéro objectif objet obstacle occident océan octobre œil œuf œuvre office oiseau ombudsman oncle onglet orage orchestre ordinateur
ordre organe organigramme organisme os otage ouest ouragan outil outillage ouvrage oxyde oxygène ozone pacte paiement pain palier panel panneau
panorama papier papillon paquet parachutage paradis paradoxe paragraphe parallèle paramètre parapet paraphe parapluie parasite parc parcours
parfum pari parking parlement paroxysme parrainage partage partenariat parti passage passager passeport pâté patrimoine patrouilleur pavillon
pays paysage péage pédalier pensionnat père perfectionnement péril périmètre périple permis personnel pétitionnaire pétrole peuple phare
phénomène phosphate piano pic pied piège pilier pilotage pipeline piquet pirate pire pivot plafond plaidoyer plaisir plan plancher planeur
planning plat plateau plâtre plébiscite plein pli plomb podcast podium poêle poème poids poignard poignet poing point poisson poivre pôle
polonais pompier pont porche port portail portefeuille portfolio portrait portugais possible poste potager potentiel poumon pourboire pourcentage
pourriel pourtour pouvoir préambule préau préavis préfet préfixe préjudice prélèvement prélude prénom préparatif présage présent prestige prêt
prétexte prince principe printemps privé privilège prix problème procédé procès processus procureur prodige produit professionnalisme profil
profilage profit progiciel programme progrès projet prologue prolongement pronom pronostic propos propulseur prorata protocole prototypage
prototype proverbe provisoire public puits quadrillage quai quart quartier questionnaire quiz quo quorum quota quotidien quotient rabais raccord
radar radiateur rail raisonnement rallye rançongiciel rang rangement rapatriement rapport rassemblement ratio ratissage ravage ravitaillement
rayon rayonnage réacteur rebond rebut recensement récipient récit record recoupement recours recrutement rectorat reçu recueil recul
redéploiement référencement référendum référent référentiel reflet réflexe refrain refuge refus regard régime régiment registre règlement règne
regret rejet relais relevé relief relogement remaniement remboursement remède rempart remplacement rendement renforcement renfort renom renouveau
renouvellement renseignement renvoi repas repérage repère répertoire répit repli report reportage repos représentant reproche réseau réseautage
résident résidu ressort reste résultat résumé retard retour retrait rêve réveil revenu revers rhume risque rituel riz robot rocher rock roi rôle
roman rouage rouleau royaume ruban rugby ruisseau russe rythme sable sabotage sabre sac salaire salon salut samedi sanctuaire sang satellite saut
sauvetage savant savoir scandale sceau scénario schéma score scrupule scrutin secours secret secrétariat secteur seigneur seing séisme séjour sel
semestre séminaire sénat senior sens sentier sentiment septembre séquençage serment serveur service seuil sexe sida siècle siège sigle signal
signalement signe silence singe sinistre site slogan socle soin soir sol soldat solde soleil solfège sommaire sommeil sommet son sondage songe
sort souci souffle soufre souhait soulagement soupçon soupir soutien souvenir spectacle spectre sponsor sport sprint squelette stade stage stand
standard statu statut stéréotype stock stockage store stratagème stress studio style stylo substitut substrat succès sucre sud suffixe suffrage
suivi sujet supplément support surcroît surmenage surnom surplomb surplus sursis surveillant suspens symbole symptôme syndicat syndrome synopsis
système tabac tableau tableur tact talent tampon tapis tarif taux taxi télégramme téléphone télescope télétravail téléversement téléviseur
témoignage tempérament temple tempo temps terme terminal terrain territoire terrorisme test texte thé théâtre thème théorème thésaurus ticket
tiers tigre timbre tir tirage tiret tissu titre toit tome ton tonnage tonus torrent total tour tourisme tournage tournoi toxique trac tracé
traducteur trafic train trait traité traitement trajet tramway transfert transit transport traumatisme travail treillis trépied trésor tri triage
triangle tribunal tricot trimestre trio triomphe tronc trône trophée trottoir trou troupeau trousseau tube tunnel turc tuteur tutorat tuyau type
ultimatum uniforme unilinguisme univers uranium usage ustensile utilitaire vacarme vaccin vainqueur vallon vecteur véhicule vélo vendredi vent
ventre verbe verdict vernis verre verrou versement verso vertige vestiaire vestige vêtement vétéran veto vice vidage vide village vinaigre virage
virement virus visa visage visuel vivier vocabulaire voeu vœu voisin voisinage vol volant volcan volet volontariat volume vote voyage voyou vrac
vu wagon web webinaire zèle zéro zinc zonage zoo
aérosol ail alcool alibi aliment amiante amour amphithéâtre ampli anticorps antidote appentis aquarium aqueduc arbuste ardoisier argot arrosoir
arsenic arthrose artifice ascenseur astre auditoire autodafé autographe auvent aveu avorton azote bâillon balcon bambou baptême baromètre basalte
baume bercail béret bidon bidonville bijou bisou bistouri bivouac blanchiment bocal bogue boîtier bosquet bouillon boulon bourbier bourg bouton
boyau bracelet brancard brasero brasier briquet brushing bûcheron bug burin buste cachet cadavre caddie caillou calcium caleçon calepin canif
cannabis canot caoutchouc cap capharnaüm capot cardan cartable carton cataclysme cataplasme catarrhe cathéter cautère céleri cercueil cerf cerisier
césium chagrin chalet chandail chanvre chapelet charançon châssis châtiment chaudron chenal chêne cheptel chevalet cheveu chevreuil chiffon chignon
choléra chronomètre cil citron clafoutis clapet clavecin cliché coaching cocotier codicille cognac collier compas compost concombre condiment
confessionnal conservatoire consulat corail cordon corral corset cortisone cosmos coton couffin coupon couvent couvercle crachin crampon crépuscule
creuset cric cristal crochet crocodile cuir cyanure cyclone cyprès débarras déblai debriefing dédale dégât dégel déluge dentifrice déshonneur
détergent détour détroit diabète diaphragme dinar dioxyde dirham divan divorce dollar donjon dos drain drap échangeur éclair écrou égout
électrocardiogramme élixir embarcadère encens encensoir engrais entracte entresol envers éperon épi équinoxe essaim essieu estomac étai étain étang
étau étrier évent évier fard faubourg fémur festival feutre filon flacon flair flash foie forgeron fouet foulard fourgon fracas frêne frigo froment
fumier funérailles furoncle fusible galet gangster garrot gasoil gazoduc gazon genou givre glacier glaçon gong goudron gouvernail granit gravier
gravillon guet guidon gymnase gyrophare hall haricot harnais hélium hémisphère herbicide hoquet ictère identifiant igname iguane immeuble inox
insecticide intestin jeton jouet joug joyau jus kayak kilowatt kiosque klaxon lac lait laiton lampadaire larynx latex laurier lavabo laxatif légat
légume lierre limon lingot lion litre lustre macadam magnésium mammifère mangue manioc marais matelas mégaphone mercure météore meuble microbe
microprocesseur microscope millésime millet minaret minerai mitard moellon mois molleton mont moulin moustique mouton moyeu muret muscle néant
nectar nerf notariat obélisque obus octet oléoduc olivier ongle opium opuscule oreiller orgueil orifice orphelinat orteil oscilloscope ourlet palais
pancréas panier pantalon paquebot paratonnerre parchemin pardessus parquet parterre patch pélican perroquet pesticide pharynx phoque phosphore pieu
pigment pignon piment pistolet pixel plot pneu poil poison ponton pouce poulet précipice prêtre processeur prospectus proviseur pupitre quintal
quiproquo rabot radis ramadan ravin récépissé récif rectum réfectoire rein reliquat remblai remous réservoir rétroviseur robinet roc rongeur rotor
rubis sanatorium sanglot sapin savon scanner script semis sérum sifflet signet silo sirop sommier spasme stérilet sternum supplice synode tabouret
talon talus tambour tamis tendon tétanos thermomètre thorax torchon tort tourbillon tournevis traceur tract trombone tronçon typhon ulcère vagin
venin verger viaduc vigneron vignoble vin yaourt`;

export const FEMININE = `absence académie accalmie accréditation acoustique acuité adaptabilité adresse aération aéronautique aérospatiale affaire affiche agence agilité
agrafe agriculture aide aiguille aile aire aise alarme alerte algèbre allée allergie alliance allocution allure alternance ambassade ambiance
ambiguïté âme amélioration amende amitié amnistie ampleur ampoule analyse anarchie ancienneté anecdote angoisse année annexe annonce anomalie
antenne anthologie antilope anxiété apathie apogée apostille apostrophe appellation appli applique approche aptitude architecture archive
 ardeur arme armée armoire arrivée artère aspérité assemblée assiette assise assurance astreinte astuce atmosphère attaque atteinte
attente attitude aube audace audience audition aune auto autoévaluation autonomie autopsie autorité autoroute avalanche avance avarie aventure
avenue bactérie bagarre bague baie baisse balade balance balise balistique balle banane bande banlieue bannière banque barbe barque barre
barricade barrière base basse bataille batterie beauté bêtise bibliothèque bicyclette bienveillance biomasse bise blancheur blessure blouse
boisson boîte bombe bonté bordure borne botanique botte bouche boucle bougie boule bourse bouteille boutique boxe branche bravoure brèche brigade
brochure brosse brousse bureaucratie bureautique cabine cachette cadence cafétéria caisse calligraphie calomnie campagne candeur candidature
canne cantine capsule capture caravane carence cargaison carie carrière carrosserie carte cartographie cartothèque cartouche cascade case caserne
casuistique catastrophe catégorie cause caution cavalerie cave ceinture cellule cendre censure centaine cérémonie chaîne chair chaise chaleur
chambre chance chandelle chanson chapelle charge charité charpente charte chasse chaudière chaussée chaussure cheffe chemise cheville chimie
chirurgie chorégraphie chose chronique chronologie chute cible cime cinquantaine circonstance circulaire citadelle cité clairvoyance clarté
classe clause clé clef clientèle clinique clique clôture coalition cohésion cohorte cohue colère colle collecte colline colonie colonne
combinaison comédie commande communauté commune compagnie comparaison comparution compétence complicité comptabilité concorde concurrence
condition conduite conférence confiance confiture confrérie connaissance conscience conséquence consigne console constante contenance contrainte
contrée contrepartie controverse convenance convivialité coopérative copie coquille corbeille corde cordialité corniche correspondance corvette
cote côte couleur coulisse coupe coupole coupure cour courbe courbure couronne course courtoisie coutume couture couverture crainte cravate
créance création crèche crème crête crise critique croisière croissance croix croûte croyance cruauté crue crypte cuisine culpabilité culture
cure cuve cybercriminalité cyberdéfense cybermenace cybersécurité dactylographie dame danse date débâcle décade décence décennie déchéance
découverte déesse défaillance défaite défense déférence défiance délivrance demande démarche démence demeure démocratie dent déontologie dépêche
dépendance dépense dépouille dérogation déroute descente désinvolture desserte détente détresse dette devise dialectique diapositive diaspora
dictature dictée didactique diète différence difficulté diffusion digue diligence dîme dimension diplomatie direction directive discipline
discorde disgrâce dispute distance diversification diversité division docilité doctrine documentation domotique donation donne donnée dotation
douane doublure douceur douche douleur douzaine dramaturgie drogue durée dynamique dynastie eau ébauche écharpe échéance échelle éclaircie
éclipse écluse école économie écorce écoute écriture écurie édition efficacité efficience effigie église électrode électronique élite éloquence
embauche embouche embûche empathie employabilité empreinte emprise enclave encre encyclopédie énergie enfance énigme enquête enseigne entente
entrave entrée entremise entreprise énumération enveloppe envergure envie épaisseur épargne épaule épave épée épice épidémie épine éponge époque
épreuve équipe équité équivoque ère ergonomie erreur escadre escadrille escalade escale escorte escrime espèce espérance essence estafette
esthétique estime étagère étape étendue éthique éthologie étiquette étoffe étoile étrangeté étude évaluation évidence exactitude exigence
existence expérience expertise extase fabrique façade face facette facilité façon facture faculté fadeur faiblesse faille faillite faim falaise
famille fantaisie farce farde farine faune faute faveur femme fenêtre fermeture ferveur fête feuille fiabilité fibre fiche fiction fidélité
fierté fièvre figure file filiale filière fille fin finalité finance finances finesse firme flamme flèche fleur flore flotille flotte flottille
flûte foi foire fois folie force forêt forge formalité forme formule forteresse fortune fosse foudre fougue fouille foule fourche fourchette
fourniture fracture fraîcheur fraise frange fratrie fraude frégate fréquence froideur fronde frontière fumée fureur fusée fusion galaxie galère
galerie gamme garantie garde garderie gare garnison garniture gastronomie gauche gemme gendarmerie gêne généalogie génératrice genèse génétique
géographie géologie gérance gestion gestuelle glace gloire gomme gorge goutte gouvernance gouverne grâce graine grammaire grandeur grange graphie
gratuité gravité grève grille grippe grossesse grosseur grotte guérilla guerre guitare habileté habilitation habitation habitude haie haine halte
hanche harmonie harpe hâte hausse hauteur herbe herméneutique heure hiérarchie histoire homologie honnêteté honte horloge horreur horticulture
hospitalité hostilité hotte huile humeur hydraulique hygiène hypothèse icône idée identité île image imagerie immunité impasse implantation
imposture imprécision imprimante imprimerie impulsion inattention incertitude incidence inclusion incompatibilité indemnité indépendance
indulgence industrie inertie infanterie infirmerie influence infolettre informatique infrastructure ingénierie ingérence initiative injure
injustice innocence inquiétude insistance instance institution insuffisance insulte intégrité intelligence intempérie interface interopérabilité
intimité intrigue investiture ironie issue ivresse jalousie jambe jauge jeunesse joie jonction joue journalistique journée juridiction
jurisprudence justesse justice juxtaposition lacune laideur laine lame lampe langue lanterne largeur larme latitude leçon lecture légende
légèreté législature lenteur lessive lettre liaison liasse liberté librairie licence ligne ligue limite linguistique liqueur liste littérature
livraison localité loge logeuse logique logistique loi longueur louange loupe lourdeur loyauté ludothèque lueur lumière lune lunette lutte
machine mâchoire madame magie main mainlevée mainmise maintenance mairie maison maîtrise majeure majorité maladie malchance malveillance manche
manette manie manière manœuvre manufacture manutention maquette marchandise marche marge marine marque masse matière matinée matrice maturité
mécanique mécanographie mèche médaille médecine médiathèque méfiance mêlée mémoire menace mention mer mère merveille messagerie messe mesure
métadonnée métallurgie métaphore météo météorologie méthode méthodologie métropole migraine milice minceur mine miniature minorité minute
minuterie minutie mise misère mission missive mixité mobilité modalité modestie moelle moiteur moitié molécule monarchie monétique monnaie
montagne montée montre morale mort mosaïque motivation moto mousse moyenne multitude munition muraille muséologie musique mutuelle nage naissance
nappe narration natation nationalité nature navette navigabilité nécessité neige netteté neurodiversité neutralité neuvaine niche noblesse
noirceur nomenclature norme nostalgie notabilité note notice notoriété nouveauté nouvelle nuance nuit nullité numérisation nuque obédience
obéissance objection obligation obscurité observance obsolescence occasion occurrence odeur œuvre offense offensive offre ogive ombre omission
onde ontologie opinion optique orbite ordonnance oreille organisation orgue origine orthographe ouïe ouverture page paie paille paix palette
pâleur palme pandémie panique panne panoplie paperasse parade parcelle parcimonie parenté parenthèse paresse parodie paroi parole part partie
parution passation passerelle passion pathologie patience patrie patrouille patte pause pauvreté peau pêche pédagogie peine peinture pénalité
péninsule pénitence pensée pension pente pénurie perception perche péremption péréquation performance période périodicité peripherie périphérie
perle permanence persévérance personnalité personne perspective perte pertinence perturbation pesanteur peur pharmacie phase philosophie phobie
phonétique photo photographie photothèque phrase physique pièce pierre pige pile pilule pince piqûre piscine piste place plage plaie plaine
plainte planche planète planification plante plaque plateforme plomberie pluie plume plupart pluralité poche pochette poésie poignée poire
poitrine polémique police politesse politique politologie polyvalence pomme pompe population porte portée portion pose position possession
posture potence poudre pourpre poursuite poussée poussière poutre pratique précaution précellence prééminence préface préfecture préférence
prémisse presse pression prestance preuve prévenance prévision prévoyance prière primauté prime primeur priorité prise prison privation
privatisation proactivité probité problématique procédure profondeur progéniture programmatique proie promenade promesse proportion propreté
propriété prose prospective protection provenance providence province prudence psychiatrie pub puce pudeur puissance pulsion punition purée
pureté purge pyrotechnie qualification quantité quarantaine querelle question quête queue quinzaine quittance race racine rade radio rafale rage
raison rallonge rame ramification rampe rancœur rançon randonnée rangée rareté réactivité réalité réceptivité recette recherche récidive réclame
récolte récompense reconnaissance recrudescence recrue rectification rectitude redevabilité redevance redondance référence refonte réforme régie
région règle régularité réjouissance relance relecture relève religion remarque remise remontée remontrance remorque rémunération renaissance
rencontre rente rentrée répartie repentance répétition réplique réponse reprise république répugnance réputation requête réserve résidence
résiliation résilience résine résistance responsabilité ressource restauration retenue réticence retombée retraite réunion réussite revanche
revendication rêverie révolte revue rhétorique richesse rigueur riposte rivalité rive rivière robe robotique roche ronde rondeur roue rougeur
route routine rubrique rudesse rue ruine rumeur rupture ruralité ruse sagesse saisie saison salle salve sanction santé satire satisfaction sauce
sauvegarde saveur scène science sculpture séance sécheresse seconde secousse section sécurité semaine sémantique semence sensation sentence
senteur séquelle séquence série serre serrure serviabilité servitude session sévérité signalétique signature signification silhouette sincérité
singularité situation société sociologie sœur soif soirée solidarité solitude solution somme sonde sorte sortie souche soudure soumission soupe
souplesse source souris soute souveraineté sphère splendeur station statistique statue stature strate stratégie structure stupeur substance sueur
suite superficie supervision suppléance surcharge sûreté surface surprise surveillance survie susceptibilité syllabe symbiose symétrie symphonie
synergie syntaxe synthèse table tablette tache tâche taille tapisserie tare tasse taxe taxinomie taxonomie technique technologie teinte télé
télédétection télématique télémétrie téléphonie télévision tempérance température tempête tendance tendresse teneur tension tentative tente tenue
terminologie terrasse terre terreur territorialité tête texture thématique théorie thérapie thermique thèse tiédeur tige timidité titularisation
toile toilette toiture tolérance tombe tonalité tonne topographie topologie torche torpeur torpille torture touche tour tournée tournure toux
traçabilité trace traduction traductologie tragédie trahison trajectoire trame tranche tranchée tranquillité transe transparence trappe traversée
trempe trêve tribu tribune tromperie trompette troupe trousse trouvaille tumeur turbine tutelle tuyauterie typographie typologie union unité
université urbanisation urgence urne usine usure utilité utopie vacance vacances vague vaisselle valeur validité valise vallée vanité vapeur
variable variante variété vedette veille veine vengeance vente verdure vérification vérité verrière version vertu veste viande victime victoire
vidéo vie vigilance vigne vignette vigueur villa ville vingtaine violence virgule virulence vis visée visioconférence vision visite vitamine
vitesse vitre vitrine vivacité vogue voie voile voirie voiture voix volonté volumétrie voûte vue vulnérabilité zone
abscisse anesthésie apnée arcade argile asphyxie aubaine averse barge bavure benne berge betterave bouée brique bruine brûlure brume buvette cabane
caméra canicule cassure cavité céréale chaire chaussette chevelure citerne clairière cloison conserve contrebande contrefaçon coordonnée copropriété
corvée couchette couveuse crampe cuillère cuisse cuvette cyberattaque dalle déchirure denrée dentelle diarrhée dose émeute entorse éprouvette étable
étincelle fanfare ferraille fiole fissure fontaine fourmi fourrière franchise friche gelée gencive glissade gouttière grappe gravure grêle grue
guérison guirlande haleine hantise hémodialyse horde housse hutte hypothèque jachère jante jonque jupe kyrielle lavande layette lentille lèpre lèvre
levure lieue limace litière locomotive lymphe maladresse malaria malle mallette manchette manivelle manne marée marraine méningite mésentente meute
miséricorde mobylette moisissure moisson montgolfière morgue morphine morsure morue mosquée moustache moustiquaire muqueuse muselière mycose nacelle
narine nausée névrose nièce nourrice obstétrique offrande omelette once paire paroisse pâte paupière pelle pelouse péniche pénicilline pépinière
perruque photocopie photocopieuse pioche pipette pitié poliomyélite pommade porcelaine portière poule poupée poussette préretraite princesse
propagande prothèse prouesse prune puberté pulpe razzia risée rizière robustesse rotule rougeole rubéole ruelle sacoche salade sardine saucisse
savonnette secte semelle semonce seringue serviette sève silicose sirène sonnette soupape steppe strophe suave succursale surtaxe suture syphilis
tempe tondeuse tourelle trachée treille triade truelle tuberculose typhoïde urée urine valve varice varicelle vergogne verrue verve vidange vipère
voilure volaille volière volupté vulgate`;

/** Either gender: people, and a few things that may be either. */
export const EPICENE = `actionnaire adepte adversaire analyste apatride arbitre architecte archiviste artiste athlète attributaire auxiliaire bénéficiaire bibliothécaire
biologiste bureaucrate camarade capitaine cartographe chef cinéaste cobaye collègue commissaire comptable concierge copiste criminologue cycliste
démocrate dentiste dépositaire destinataire détective diplomate économiste élève enfant épidémiologiste évangéliste expat féministe fonctionnaire
garde gendarme généalogiste généraliste géographe géologue gériatre gestionnaire graphiste gréviste guide homologue hôte intermédiaire interne
interprète interview journaliste juge juriste légiste linguiste locataire machiniste maire mandataire manœuvre manutentionnaire météorologue
ministre missionnaire naturaliste notaire nutritionniste oculiste optimiste orthophoniste otage pacifiste parlementaire partenaire patriote
pédiatre peintre pensionnaire pessimiste photographe pilote poète polyglotte prestataire propriétaire psychiatre psychologue radiologue
réceptionniste récidiviste référendaire responsable rhumatologue scientifique scribe secrétaire signataire sociologue soliste spécialiste
stagiaire standardiste stratège styliste syndicaliste syndicataire technocrate technologue témoin terminologue terroriste titulaire touriste
transfuge universitaire urbaniste vacataire vétérinaire vigile volontaire
adjudicataire agronome allocataire anthropologue archéologue astronome autochtone bactériologue cardiologue contribuable convive démographe
dermatologue ergonome ergothérapeute ethnologue géomètre gynécologue hématologue hydrologue immunologue internaute kinésiologue kinésithérapeute
légataire logopède ludothécaire musicologue neurologue novice océanographe océanologue oncologue ophtalmologue pédicure pédopsychiatre pharmacologue
pneumologue podologue politologue psychothérapeute sinologue sociétaire soumissionnaire topographe toxicologue transitaire urologue vidéaste
virologue`;

/** People whose feminine is made from the masculine by its ending. */
export const PEOPLE = `abonné accompagnateur acheteur acteur adhérent adjoint administrateur adolescent affilié agent agriculteur allié amateur ambassadeur américain
ami animateur apprenant apprenti artisan assistant associé assuré auditeur auteur avocat bailleur boursier cadet caissier canadien candidat
chanteur chargé chauffeur chercheur chroniqueur citoyen civil client collaborateur combattant commandant commerçant concepteur concurrent
conducteur conférencier conseiller conservateur consommateur constructeur consultant contractant contractuel contrôleur coopérant coordinateur
coordonnateur correcteur correspondant créancier créateur cuisinier débiteur débutant décideur défenseur délégué demandeur dépendant député
descendant dessinateur détenteur développeur diplômant diplômé directeur dirigeant distributeur docteur doctorant donateur doyen éditeur
éducateur électeur employé employeur encadrant enseignant entraîneur entrepreneur envoyé époux équipier étudiant européen évaluateur examinateur
expéditeur expert exploitant exportateur fabricant facilitateur facteur fondateur formateur fournisseur gagnant gardien gérant gouverneur
greffier habitant handicapé héritier historien huissier immigrant importateur indépendant infirmier informaticien ingénieur initié inspecteur
instituteur instructeur intendant intéressé interlocuteur intervenant inventeur investisseur invité jardinier journalier lauréat lecteur
lieutenant livreur logisticien maçon magasinier magicien magistrat manager mandant manifestant mathématicien mécanicien médecin médiateur mentor
migrant militant modérateur moniteur musicien narrateur navigateur négociateur observateur occupant officier opérateur opticien orateur
ordonnateur organisateur orienteur ouvrier parent parrain participant passager patient pêcheur pensionné pharmacien physicien plombier policier
politicien pompier postulant praticien préparateur préposé président prévenu prisonnier procureur producteur professeur programmeur prospecteur
protecteur rapporteur réalisateur récepteur recruteur rédacteur référent réfugié régisseur remplaçant répondant représentant requérant résident
ressortissant retraité réviseur salarié sauveteur savant scrutateur sénateur sergent serveur soignant spectateur sportif statisticien subordonné
successeur supérieur superviseur suppléant surveillant survivant technicien testeur traducteur traiteur travailleur trésorier tuteur usager
utilisateur vainqueur valideur vendeur vérificateur veuf visiteur voisin voyageur
académicien alternant ambulancier aménageur annonceur banquier brancardier carrossier censeur chargeur charpentier chaudronnier chirurgien clinicien
collégien coursier courtier couturier détaillant diététicien douanier écolier électricien esthéticien généticien géophysicien grutier guichetier
hôtelier hydraulicien influenceur logeur lycéen menuisier obstétricien orphelin pâtissier plaignant postier serrurier`;
