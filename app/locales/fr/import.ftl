### Reprendre une consultation tenue ailleurs : la page pour ses fichiers.

import-title = Importer une consultation
import-lead = Reprenez une consultation tenue avec Polis, ou avec ce programme ici ou ailleurs. Vous l’animez désormais, avec ses résultats et le brouillon d’une constitution ; on n’y vote plus.
import-files = Fichiers de l’export
import-files-hint = Une archive ZIP, ou les fichiers CSV qu’elle contient : comments.csv, votes.csv ou participants-votes.csv, et summary.csv s’il existe. { $most } Mo au plus.
import-topic = Vide : comme dans l’export.
import-moderated = Quelles propositions comptent
import-not-rejected = Toutes sauf celles qui sont rejetées
import-accepted = Seulement celles qui sont acceptées
import-send = Vérifier les fichiers et importer
import-faults = Ces fichiers ne peuvent pas être importés. Rien n’a été enregistré
import-none = Choisissez d’abord l’archive ou les fichiers.
import-unknown = { $file } n’est pas un fichier d’export. Choisissez une archive ZIP, ou des fichiers CSV avec les noms que l’export leur donne.
import-twice = { $file } est là deux fois ; gardez-en un seul.
import-large = C’est trop grand, ou ce n’est pas arrivé en entier. { $most } Mo au plus sont acceptés ; les personnes qui gèrent ce site peuvent importer de plus grandes consultations avec « folkmoot import polis ».
import-broken = L’archive est illisible ; refaites-la au format ZIP.
import-done = La consultation est importée, avec ses résultats. Le brouillon d’une constitution peut commencer.
