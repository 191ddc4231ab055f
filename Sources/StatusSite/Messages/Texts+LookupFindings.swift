import Collection

/// What the findings of a live check mean for whoever asked.
extension Texts {
    /// What a finding means, and what to do.
    func meaning(_ finding: SiteLookup.Finding) -> String {
        switch finding {
        case .notAnAddress(let problem): meaning(problem)
        case .privateAddress:
            say(
                "It leads into a private network, to this machine or to an address for special "
                    + "purposes. Such addresses are not asked for visitors.",
                de: "Sie führt in ein privates Netz, auf diesen Rechner oder zu einer Adresse für "
                    + "besondere Zwecke. Solche Adressen werden für Besucher nicht gefragt.")
        case .turnedOff:
            say(
                "Whoever runs this page does not have addresses checked for visitors.",
                de: "Wer diese Seite betreibt, lässt für Besucher keine Adressen prüfen.")
        case .tooManyQuestions(let seconds):
            say(
                "So that nobody is bothered by way of this page, only a few addresses are checked "
                    + "a minute. Try again in \(seconds) s.",
                de: "Damit niemand über diese Seite belästigt wird, werden nur wenige Adressen je "
                    + "Minute geprüft. In \(seconds) s ist die nächste Prüfung möglich.")
        case .serverError(let status):
            say(
                "It can be reached, but answers with status \(status): it fails itself. It is not "
                    + "only you; waiting is all that visitors can do.",
                de: "Sie ist zu erreichen, antwortet aber mit Status \(status): Der Fehler liegt "
                    + "bei ihr selbst. Am eigenen Netz liegt es nicht; da hilft nur Warten.")
        case .slow(let status):
            say(
                "It answers with status \(status), but takes more than four seconds. Under load, "
                    + "pages may stay empty or break off.",
                de: "Sie antwortet mit Status \(status), braucht aber mehr als vier Sekunden. "
                    + "Unter Last können Seiten leer bleiben oder abbrechen.")
        case .tooManyRedirects:
            say(
                "After five redirects there was still no page. The site is set up wrongly, or it "
                    + "wants a cookie that a check does not have.",
                de: "Nach fünf Weiterleitungen kam noch keine Seite. Die Seite ist falsch "
                    + "eingerichtet oder verlangt ein Cookie, das eine Prüfung nicht hat.")
        case .redirectNotFollowed(let status, _):
            say(
                "It answers with status \(status) and leads on to an address that is not asked "
                    + "from here. So far it works.",
                de: "Sie antwortet mit Status \(status) und leitet zu einer Adresse weiter, die "
                    + "von hier nicht gefragt wird. Bis dahin geht es.")
        case .declined(let status): declined(status)
        case .well(let status):
            say(
                "It answered with status \(status). If it does not work for you, the cause is "
                    + "rather near you: your network, your browser, or your account there.",
                de: "Sie hat mit Status \(status) geantwortet. Wenn sie trotzdem nicht geht, liegt "
                    + "es eher am eigenen Netz, am Browser oder am eigenen Konto dort.")
        default: failure(finding)
        }
    }

    private func declined(_ status: Int) -> String {
        switch status {
        case 404, 410:
            say(
                "The site works; this page of it does not exist (status \(status)).",
                de: "Die Seite läuft; nur diese Unterseite gibt es nicht (Status \(status)).")
        case 429:
            say(
                "The site works, but is asked too often from here (status 429).",
                de: "Die Seite läuft, wird von hier aber zu oft gefragt (Status 429).")
        default:
            say(
                "The site works, but declines this check (status \(status)): many answer programs "
                    + "so and still serve people.",
                de: "Die Seite läuft, weist diese Prüfung aber ab (Status \(status)): Viele "
                    + "antworten Programmen so und bedienen Menschen trotzdem.")
        }
    }

    private func failure(_ finding: SiteLookup.Finding) -> String {
        switch finding {
        case .noSuchName:
            say(
                "No address was found for the name. It is misspelt or not registered, or its name "
                    + "servers do not answer; then nobody reaches it.",
                de: "Zu dem Namen fand sich keine Adresse. Er ist falsch geschrieben oder nicht "
                    + "registriert, oder seine Nameserver antworten nicht; dann erreicht sie niemand."
            )
        case .connectionRefused:
            say(
                "The machine is there, but nothing listens for web pages on it: the service is "
                    + "stopped or being restarted.",
                de: "Der Rechner ist da, aber nichts nimmt auf ihm Verbindungen für Webseiten an: "
                    + "Der Dienst ist angehalten oder startet gerade neu.")
        case .noConnection:
            say(
                "There is no way from here to its address: its network or one in between is down.",
                de: "Von hier führt kein Weg zu ihrer Adresse: Ihr Netz oder eines dazwischen ist "
                    + "ausgefallen.")
        case .connectionTimedOut:
            say(
                "Nothing at its address took the connection within ten seconds: the machine is "
                    + "down or overloaded, or a firewall swallows questions from here.",
                de: "An ihrer Adresse nahm zehn Sekunden lang nichts die Verbindung an: Der "
                    + "Rechner ist aus oder überlastet, oder eine Firewall verschluckt Fragen von "
                    + "hier.")
        case .certificate(let problem): meaning(problem)
        case .noSecureConnection:
            say(
                "It takes connections, but none that is secure could be made. Browsers will not "
                    + "open it either.",
                de: "Sie nimmt Verbindungen an, aber keine sichere kam zustande. Auch Browser "
                    + "öffnen sie dann nicht.")
        case .answerTimedOut:
            say(
                "It takes the connection, but no answer came within ten seconds: it is most likely "
                    + "overloaded. It is not only you.",
                de: "Sie nimmt die Verbindung an, aber zehn Sekunden lang kam keine Antwort: "
                    + "Wahrscheinlich ist sie überlastet. Das geht auch anderen so.")
        case .noAnswer:
            say(
                "It takes the connection and closes it without a word: the service behind it is "
                    + "broken.",
                de: "Sie nimmt die Verbindung an und schließt sie wortlos: Der Dienst dahinter ist "
                    + "defekt.")
        default:
            say(
                "Something answers, but not as a web site does.",
                de: "Etwas antwortet, aber nicht wie eine Webseite.")
        }
    }

    private func meaning(_ problem: SiteLookup.Certificate) -> String {
        switch problem {
        case .expired:
            say(
                "Its certificate has expired, so browsers warn or refuse to open it. The service "
                    + "behind it may work; whoever runs it has to renew the certificate.",
                de: "Ihr Zertifikat ist abgelaufen; Browser warnen oder öffnen sie nicht. Der "
                    + "Dienst dahinter kann laufen; wer ihn betreibt, muss das Zertifikat erneuern."
            )
        case .notYetValid:
            say(
                "Its certificate is not valid yet: a clock is wrong, there or here.",
                de: "Ihr Zertifikat gilt noch nicht: Eine Uhr geht falsch, dort oder hier.")
        case .ofAnother:
            say(
                "It shows the certificate of another name. Either it is set up wrongly, or somebody "
                    + "else answers in its place: enter nothing there.",
                de: "Sie zeigt das Zertifikat eines anderen Namens. Entweder ist sie falsch "
                    + "eingerichtet, oder jemand anders antwortet an ihrer Stelle: dort nichts "
                    + "eingeben.")
        case .untrusted:
            say(
                "Its certificate is vouched for by nobody whom browsers trust. Enter nothing there.",
                de: "Für ihr Zertifikat bürgt niemand, dem Browser vertrauen. Dort nichts eingeben."
            )
        }
    }

    private func meaning(_ problem: LookupAddress.Problem) -> String {
        switch problem {
        case .empty:
            say("Type a domain such as example.com.", de: "Eine Domain wie example.com eingeben.")
        case .tooLong:
            say(
                "The text is too long. Type a domain such as example.com.",
                de: "Der Text ist zu lang. Eine Domain wie example.com eingeben.")
        case .malformed:
            say(
                "It cannot be read as a domain or an address. Type it like example.com or "
                    + "https://example.com/page.",
                de: "Das lässt sich nicht als Domain oder Adresse lesen. Richtig ist zum Beispiel "
                    + "example.com oder https://example.com/seite.")
        case .noDomain:
            say(
                "A domain has a dot in it, such as example.com. To find a service by its name, "
                    + "search for it.",
                de: "Eine Domain enthält einen Punkt, wie example.com. Einen Dienst mit seinem "
                    + "Namen findet die Suche.")
        case .otherScheme(let scheme):
            say(
                "Addresses that begin with \(scheme):// are not asked, only http and https.",
                de: "Adressen mit \(scheme):// werden nicht gefragt, nur http und https.")
        case .otherPort:
            say(
                "Only the ports of web sites are asked, 80 and 443. Leave the port out.",
                de: "Gefragt werden nur die Ports von Webseiten, 80 und 443. Den Port weglassen.")
        case .credentials:
            say(
                "An address with a user’s name in it is not asked. Type only the domain, and never "
                    + "a password.",
                de: "Eine Adresse mit einem Benutzernamen darin wird nicht gefragt. Nur die Domain "
                    + "eingeben, und nie ein Passwort.")
        }
    }
}
