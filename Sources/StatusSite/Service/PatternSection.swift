/// Who depends on the service, how it can fail, what that costs and how long it lasts.
struct PatternSection {
    let dossier: ServiceDossier

    var html: HTML {
        HTML {
            Tag.div(.class("halves")) {
                Tag.div(.class("stack")) {
                    FailureModeSheet(dossier: dossier).html
                    IndustrySheet(dossier: dossier).html
                }
                Tag.div(.class("stack")) {
                    LastingSheet(dossier: dossier).html
                    OutageCostSheet(dossier: dossier).html
                }
            }
        }
    }
}
