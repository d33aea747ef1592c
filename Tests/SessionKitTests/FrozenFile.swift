/// A file of format 1.0, as it was first written.
///
/// It never changes: newer versions must read it.
let frozenFile = #"""
  {
    "article" : {
      "blocks" : [
        {
          "end" : 21,
          "kind" : "headline",
          "start" : 0
        },
        {
          "end" : 137,
          "kind" : "paragraph",
          "start" : 23
        }
      ],
      "name" : "border",
      "path" : "articles/border.txt",
      "sha256" : "f4d4e6fca2da5578fcca5da98f15532925f6ce994a37aca69b9091b38de98fa4",
      "text" : "Café 🇦🇲 at the border\n\nThe ceasefire holds, the ministry said, and nobody was hurt. Roads are closed and schools are shut. Is it the end?"
    },
    "events" : [
      {
        "at" : "2026-01-01T00:01:00Z",
        "by" : "ana",
        "info" : {
          "language" : "en",
          "title" : "Café 🇦🇲 at the border"
        },
        "name" : "border",
        "seq" : 1,
        "sha256" : "f4d4e6fca2da5578fcca5da98f15532925f6ce994a37aca69b9091b38de98fa4",
        "type" : "articleLoaded"
      },
      {
        "at" : "2026-01-01T00:02:00Z",
        "by" : "ana",
        "claims" : [
          {
            "checkable" : true,
            "excluded" : false,
            "flagged" : false,
            "id" : "1",
            "notes" : [

            ],
            "polarity" : "asserted",
            "priority" : 70,
            "priorityReasons" : [
              "a number"
            ],
            "sentence" : [
              23,
              83
            ],
            "source" : {
              "end" : 56,
              "start" : 44,
              "text" : "the ministry"
            },
            "spans" : [
              [
                23,
                42
              ]
            ],
            "text" : "The ceasefire holds"
          },
          {
            "checkable" : true,
            "excluded" : false,
            "flagged" : false,
            "id" : "2",
            "notes" : [

            ],
            "polarity" : "denied",
            "priority" : 50,
            "priorityReasons" : [

            ],
            "sentence" : [
              23,
              83
            ],
            "spans" : [
              [
                67,
                82
              ]
            ],
            "text" : "nobody was hurt"
          },
          {
            "checkable" : true,
            "excluded" : false,
            "flagged" : false,
            "id" : "3",
            "notes" : [

            ],
            "polarity" : "asserted",
            "priority" : 40,
            "priorityReasons" : [

            ],
            "sentence" : [
              84,
              122
            ],
            "spans" : [
              [
                84,
                121
              ]
            ],
            "text" : "Roads are closed and schools are shut"
          },
          {
            "checkable" : false,
            "excluded" : false,
            "flagged" : false,
            "id" : "4",
            "notes" : [

            ],
            "polarity" : "asserted",
            "priority" : 0,
            "priorityReasons" : [

            ],
            "reason" : "question",
            "sentence" : [
              123,
              137
            ],
            "spans" : [
              [
                129,
                136
              ]
            ],
            "text" : "the end"
          }
        ],
        "engine" : "rules 1",
        "sentences" : [
          [
            23,
            83
          ],
          [
            84,
            122
          ],
          [
            123,
            137
          ]
        ],
        "seq" : 2,
        "type" : "claimsDetected"
      },
      {
        "at" : "2026-01-01T00:03:00Z",
        "by" : "ana",
        "claims" : [
          "1"
        ],
        "reasons" : [
          "single-party"
        ],
        "seq" : 3,
        "type" : "claimTagged",
        "verdict" : "one-sided"
      },
      {
        "at" : "2026-01-01T00:04:00Z",
        "by" : "ana",
        "evidence" : {
          "form" : "document",
          "id" : "e1",
          "links" : [
            {
              "claim" : "2",
              "stance" : "refutes"
            }
          ],
          "primary" : false,
          "url" : "https://example.org/1"
        },
        "seq" : 4,
        "type" : "evidenceAdded"
      }
    ],
    "format" : "stet-session",
    "seal" : "sha256:440152911777feb847de4a37fb43f9d3001a839cd8803e3a8c98fc10f7a30024",
    "state" : {
      "claims" : [
        {
          "checkable" : true,
          "excluded" : false,
          "flagged" : false,
          "id" : "1",
          "notes" : [

          ],
          "polarity" : "asserted",
          "priority" : 70,
          "priorityReasons" : [
            "a number"
          ],
          "sentence" : [
            23,
            83
          ],
          "source" : {
            "end" : 56,
            "start" : 44,
            "text" : "the ministry"
          },
          "spans" : [
            [
              23,
              42
            ]
          ],
          "tag" : {
            "at" : "2026-01-01T00:03:00Z",
            "by" : "ana",
            "reasons" : [
              "single-party"
            ],
            "verdict" : "one-sided"
          },
          "text" : "The ceasefire holds"
        },
        {
          "checkable" : true,
          "excluded" : false,
          "flagged" : false,
          "id" : "2",
          "notes" : [

          ],
          "polarity" : "denied",
          "priority" : 50,
          "priorityReasons" : [

          ],
          "sentence" : [
            23,
            83
          ],
          "spans" : [
            [
              67,
              82
            ]
          ],
          "text" : "nobody was hurt"
        },
        {
          "checkable" : true,
          "excluded" : false,
          "flagged" : false,
          "id" : "3",
          "notes" : [

          ],
          "polarity" : "asserted",
          "priority" : 40,
          "priorityReasons" : [

          ],
          "sentence" : [
            84,
            122
          ],
          "spans" : [
            [
              84,
              121
            ]
          ],
          "text" : "Roads are closed and schools are shut"
        },
        {
          "checkable" : false,
          "excluded" : false,
          "flagged" : false,
          "id" : "4",
          "notes" : [

          ],
          "polarity" : "asserted",
          "priority" : 0,
          "priorityReasons" : [

          ],
          "reason" : "question",
          "sentence" : [
            123,
            137
          ],
          "spans" : [
            [
              129,
              136
            ]
          ],
          "text" : "the end"
        }
      ],
      "evidence" : [
        {
          "form" : "document",
          "id" : "e1",
          "links" : [
            {
              "claim" : "2",
              "stance" : "refutes"
            }
          ],
          "primary" : false,
          "url" : "https://example.org/1"
        }
      ],
      "info" : {
        "language" : "en",
        "title" : "Café 🇦🇲 at the border"
      },
      "inquiries" : [

      ],
      "issued" : {
        "claims" : 4,
        "evidence" : 1
      },
      "notes" : [

      ],
      "sentences" : [
        [
          23,
          83
        ],
        [
          84,
          122
        ],
        [
          123,
          137
        ]
      ]
    },
    "version" : {
      "major" : 1,
      "minor" : 0
    }
  }

  """#
