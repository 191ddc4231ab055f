import Model
import Testing

@testable import IncidentFiles

@Suite("Published list") struct PublishedListTests {
    @Test func `gives the title and the messages by time`() throws {
        let text =
            "Errors in X.[{'created': '2018-07-17T12:43:07Z', 'text': 'It\\'s over.\\r\\nThanks', "
            + "'when': '2018-07-17T12:43:07Z'}, {'created': '2018-07-17T10:25:46Z', "
            + "'text': \"We've a report\", 'when': '2018-07-17T10:25:46Z'}]"
        let list = try #require(PublishedList(text))
        #expect(list.title == "Errors in X.")
        #expect(list.updates.map(\.text) == ["We've a report", "It's over. Thanks"])
        #expect(list.updates.map(\.at?.timeOfDay) == ["10:25:46", "12:43:07"])
    }

    @Test func `is none in a text of another kind, or broken off`() {
        #expect(PublishedList("Only a text") == nil)
        #expect(PublishedList("T[{'created': '1', 'text': 'a', 'wh") == nil)
    }

    @Test func `every Google text of the table is one`() throws {
        let google = try Recorded.read(Recorded.cloud).incidents.filter { $0.provider == "GCP" }
        #expect(google.allSatisfy { !$0.updates.contains { $0.text.contains("'when'") } })
    }
}
