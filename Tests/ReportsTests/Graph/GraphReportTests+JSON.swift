/// What the reports of graphs give to programs.
extension GraphReportTests {
    static let impactForPrograms = """
        {
          "hits" : [
            {
              "afterSeconds" : 5,
              "backAfterSeconds" : 20,
              "backlog" : "not known: no rate and capacity given",
              "interruptions" : [

              ],
              "path" : [
                "a",
                "b"
              ],
              "reason" : "calls a for every request",
              "service" : "b",
              "share" : 1,
              "shares" : [
                {
                  "afterSeconds" : 5,
                  "share" : 1
                },
                {
                  "afterSeconds" : 20,
                  "share" : 0
                }
              ]
            }
          ],
          "origins" : [
            {
              "afterSeconds" : 0,
              "backAfterSeconds" : 20,
              "backlog" : "40 requests",
              "backlogRequests" : 40,
              "interruptions" : [

              ],
              "normalAfterSeconds" : 30,
              "path" : [
                "a"
              ],
              "reason" : "",
              "service" : "a",
              "share" : 1,
              "shares" : [
                {
                  "afterSeconds" : 0,
                  "share" : 1
                },
                {
                  "afterSeconds" : 20,
                  "share" : 0
                }
              ]
            }
          ],
          "returns" : [
            "b",
            "a"
          ]
        }

        """

    static let concentrationForPrograms = """
        {
          "providers" : [
            {
              "direct" : 1,
              "indirect" : 0,
              "kind" : "cdn",
              "name" : "two",
              "remote" : 0,
              "total" : 1,
              "uses" : 2
            },
            {
              "direct" : 1,
              "indirect" : 1,
              "kind" : "dns",
              "name" : "one",
              "remote" : 0,
              "total" : 2,
              "uses" : 1
            }
          ],
          "sites" : {
            "any" : 2,
            "count" : 2,
            "critical" : 2,
            "kinds" : {
              "cdn" : {
                "any" : 2,
                "critical" : 1,
                "several" : 0
              },
              "dns" : {
                "any" : 1,
                "critical" : 1,
                "several" : 0
              }
            }
          }
        }

        """
}
