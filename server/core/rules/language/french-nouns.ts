/** Nouns and adjectives by which articles and agreement are checked; our own collection. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const MASCULINE_WITH_VOWEL =
  set(`emploi agent avis organisme appel élément environnement engagement outil objectif accord article examen exercice ensemble espace effort
entretien échelon effectif organe officier assistant analyste administrateur événement évènement établissement état échange équipement
avantage avenir aménagement apport acquis homme horaire hôpital hébergement enjeu essai endroit emplacement ordre ordinateur ouvrage usage
intérêt investissement indicateur individu itinéraire impact incident anglais argument axe accès achat avion âge an ancien autre important
excellent unique`);

export const FEMININE_WITH_VOWEL =
  set(`expérience équipe activité approche analyse application aptitude attitude autorité agence évaluation étude entreprise entité échelle
éducation élaboration équité éthique expertise exécution extension habileté habilitation histoire heure identité image importance influence
information infrastructure initiative instance institution intégrité intervention obligation occasion offre opération organisation
orientation origine unité utilisation urgence ambition ambassade aide adresse admission adhésion absence affectation autonomie augmentation
attestation`);

/** Words with an h that is not heard: articles are elided before them. */
export const SILENT_H =
  set(`habilitation habilitations habileté habiletés habitude habitudes habitant habitants homme hommes heure heures histoire histoires historique
historiques hôpital hôpitaux hébergement hébergements hygiène hypothèse hypothèses honneur horaire horaires humain humaine humains humaines
humanitaire humanitaires humanité hiver héritage homologation homologations homologue homologues hôte hôtes hôtel huile humeur harmonisation
harmonie hebdomadaire hectare hélicoptère hélicoptères habiter habiliter habiller hésiter hériter harmoniser homologuer honorer hospitalier
hospitalisation hospitalité hostilité hydraulique hyperlien`);

/** Words with a vowel before which nothing is elided. */
export const NO_ELISION =
  set(`oui onze onzième onzièmes ouistiti ululement un une uns unes ou et à a est en où au aux y yacht yaourt ouate euh ah oh eh i e o u énième
hors haut haute hauts hautes huit huitième`);

/** None of them is feminine in another sense. */
export const MASCULINE =
  set(`poste contrat diplôme certificat domaine service programme projet rapport dossier grade niveau salaire délai processus personnel candidat
bureau siège comité conseil bilinguisme travail budget objectif système document cadre secteur outil avis accord appui congé horaire
formulaire portail site règlement statut stage test examen entretien profil critère titre point but rôle moyen besoin choix suivi plan cours
réseau contexte soutien respect conflit risque marché traitement courriel`);

export const FEMININE =
  set(`candidature formation gestion mission durée date période tâche fonction équipe procédure méthode connaissance compétence langue expérience
personne division section branche structure réunion stratégie vacance clause carrière culture défense démarche directive donnée échéance
étude lettre liste norme preuve qualité question ressource réponse tenue voie sécurité responsabilité habilitation entreprise`);
