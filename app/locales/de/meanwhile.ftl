### Wo eine Person steht, solange andere noch abstimmen: nur für sie selbst zu sehen.

meanwhile-title = Wo Sie bisher stehen
meanwhile-go = Ansehen, wo Sie bisher stehen
meanwhile-figure = Sie und die Gruppen bisher
meanwhile-near = Bisher sind Ihre Stimmen denen von { $group } am ähnlichsten.
meanwhile-no-groups = Bisher gibt es keine klaren Gruppen: Die Meinungen gehen ineinander über.
meanwhile-size = { $group }: etwa { $tenths } von 10 Personen
meanwhile-size-few = { $group }: weniger als 1 von 20 Personen
meanwhile-tenths = etwa { $tenths } von 10
meanwhile-tenths-few = weniger als 1 von 20
meanwhile-tenths-all = alle
meanwhile-column-away = Abstand zu Ihnen
meanwhile-lengths = Längen in Zehnteln davon, wie weit die meisten Personen auseinanderliegen.
meanwhile-distance = Nah heißt: ähnlich abgestimmt. Nur der Abstand bedeutet etwas; links, rechts, oben und unten nicht.
meanwhile-outline = Jeder weiche Umriss zeigt, wo die meisten einer Gruppe liegen. Als einzelne Person sind nur Sie eingezeichnet.
meanwhile-made =
    Gemacht am { $day } aus den Stimmen von { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }; neu gemacht, sobald genug andere abgestimmt haben. Gruppen und ihre Buchstaben können sich noch ändern.
meanwhile-only-yours = Genannt werden nur Aussagen, über die Sie selbst abgestimmt haben, und das ohne Zahlen: Was andere sagen, soll Sie nicht lenken. Niemand sonst sieht diese Seite.
meanwhile-apart = Was { $group } unterscheidet
meanwhile-nothing-apart = Noch nichts von dem, worüber Sie abgestimmt haben. Jede weitere Stimme kann mehr zeigen.
meanwhile-nothing-shared = Noch nichts von dem, worüber Sie abgestimmt haben, oder zu wenige haben darüber abgestimmt.
meanwhile-missing =
    Es sind noch zu wenige: Mindestens { $people ->
        [one] { $people } weitere Person wird
       *[other] { $people } weitere Personen werden
    } gebraucht, bevor sich Ihr Platz unter den anderen zeigen lässt.
meanwhile-not-enough = Die Stimmen sagen noch nicht genug, um Ihren Platz unter den anderen zu zeigen. Schauen Sie später wieder herein.
meanwhile-away = Im Moment gibt es kein Bild. Ein neues wird gezeichnet, wenn genug andere abgestimmt haben.
meanwhile-so-far =
    Bisher { $people ->
        [one] nimmt { $people } Person
       *[other] nehmen { $people } Personen
    } teil, mit { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }.
meanwhile-results = Wie alle abgestimmt haben, wird nach der Abstimmung gezeigt.
