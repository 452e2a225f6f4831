BEGIN TRANSACTION;
CREATE TABLE codebook ("table" TEXT, "column" TEXT, type TEXT, unit TEXT, source TEXT, meaning TEXT);
CREATE TABLE "event_choices" ("event_id" TEXT, "position" INTEGER, "field" TEXT, "mention_id" TEXT, "rule" TEXT);
INSERT INTO "event_choices" VALUES('event-00000000000000000000',0,'status','mention-00000000000000000009','latest report');
INSERT INTO "event_choices" VALUES('event-aaaaaaaaaaaaaaaaaaaa',0,'status','mention-00000000000000000003','latest report');
INSERT INTO "event_choices" VALUES('event-bbbbbbbbbbbbbbbbbbbb',0,'status','mention-00000000000000000004','latest report');
INSERT INTO "event_choices" VALUES('event-cccccccccccccccccccc',0,'status','mention-00000000000000000005','latest report');
INSERT INTO "event_choices" VALUES('event-dddddddddddddddddddd',0,'status','mention-00000000000000000006','latest report');
INSERT INTO "event_choices" VALUES('event-eeeeeeeeeeeeeeeeeeee',0,'status','mention-00000000000000000007','latest report');
INSERT INTO "event_choices" VALUES('event-ffffffffffffffffffff',0,'status','mention-00000000000000000008','latest report');
CREATE TABLE "event_disagreements" ("event_id" TEXT, "position" INTEGER, "disagreement" INTEGER, "field" TEXT, "value" TEXT, "mention_ids" TEXT);
INSERT INTO "event_disagreements" VALUES('event-aaaaaaaaaaaaaaaaaaaa',0,0,'place','Moscow','["mention-00000000000000000001"]');
INSERT INTO "event_disagreements" VALUES('event-aaaaaaaaaaaaaaaaaaaa',1,0,'place','Saint Petersburg','["mention-00000000000000000003"]');
CREATE TABLE "event_history" ("event_id" TEXT, "position" INTEGER, "status" TEXT, "as_of" TEXT, "mention_id" TEXT);
INSERT INTO "event_history" VALUES('event-00000000000000000000',0,'occurred','2025-05-02','mention-00000000000000000009');
INSERT INTO "event_history" VALUES('event-aaaaaaaaaaaaaaaaaaaa',0,'planned','2025-02-20','mention-00000000000000000001');
INSERT INTO "event_history" VALUES('event-aaaaaaaaaaaaaaaaaaaa',1,'occurred','2025-03-11','mention-00000000000000000002');
INSERT INTO "event_history" VALUES('event-aaaaaaaaaaaaaaaaaaaa',2,'occurred','2025-05-02','mention-00000000000000000003');
INSERT INTO "event_history" VALUES('event-bbbbbbbbbbbbbbbbbbbb',0,'offered','2025-03-11','mention-00000000000000000004');
INSERT INTO "event_history" VALUES('event-cccccccccccccccccccc',0,'occurred','2025-03-11','mention-00000000000000000005');
INSERT INTO "event_history" VALUES('event-dddddddddddddddddddd',0,'possible','2025-03-11','mention-00000000000000000006');
INSERT INTO "event_history" VALUES('event-eeeeeeeeeeeeeeeeeeee',0,'denied','2025-02-20','mention-00000000000000000007');
INSERT INTO "event_history" VALUES('event-ffffffffffffffffffff',0,'occurred','2025-05-02','mention-00000000000000000008');
CREATE TABLE "event_mentions" ("id" TEXT, "story_id" TEXT, "sentence_index" INTEGER, "sentence_start" INTEGER, "sentence_end" INTEGER, "trigger_start" INTEGER, "trigger_end" INTEGER, "act" TEXT, "status" TEXT, "object_text" TEXT, "object_span_start" INTEGER, "object_span_end" INTEGER, "ordinal_value" INTEGER, "ordinal_text" TEXT, "ordinal_span_start" INTEGER, "ordinal_span_end" INTEGER, "occurs_start" TEXT, "occurs_end" TEXT, "occurs_precision" TEXT, "occurs_basis" TEXT, "occurs_text" TEXT, "occurs_span_start" INTEGER, "occurs_span_end" INTEGER, "place_name" TEXT, "place_country" TEXT, "place_span_start" INTEGER, "place_span_end" INTEGER, "speaker_name" TEXT, "speaker_country" TEXT, "speaker_cue" TEXT, "speaker_manner" TEXT, "speaker_span_start" INTEGER, "speaker_span_end" INTEGER, "contexts" TEXT, "background" INTEGER, "score" REAL, "probability" REAL, "uncertain" INTEGER);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000001','story-11111111111111111111',0,0,114,32,37,'visit','planned',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-10','2025-03-10','day','explicit','10 March 2025',48,61,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000002','story-22222222222222222222',1,0,88,43,48,'visit','occurred',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-10','2025-03-10','day','explicit','10 March 2025',74,87,'Moscow','RUS',52,58,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000003','story-33333333333333333333',0,0,59,17,21,'visit','occurred',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-11','2025-03-11','day','explicit','11 March 2025',45,58,'Saint Petersburg','RUS',25,41,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000004','story-22222222222222222222',2,89,152,114,121,'sell-arms','offered','2 frigates',122,132,3000000000,'3',74,76,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000005','story-22222222222222222222',3,153,183,168,175,'annex','occurred',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2014-01-01','2014-12-31','year','explicit','2014',156,160,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',1,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000006','story-22222222222222222222',4,184,223,207,215,'sanction','possible',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,1);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000007','story-11111111111111111111',0,0,114,101,108,'accuse','denied',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000008','story-33333333333333333333',0,60,112,75,81,'give-economic-aid','occurred',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',1,1.0,NULL,0);
INSERT INTO "event_mentions" VALUES('mention-00000000000000000009','story-33333333333333333333',0,60,112,94,103,'mobilise','occurred',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-01','2025-12-31','year','explicit','2025',54,58,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,1.0,NULL,0);
CREATE TABLE "event_mentions_of" ("event_id" TEXT, "position" INTEGER, "mention_id" TEXT);
INSERT INTO "event_mentions_of" VALUES('event-00000000000000000000',0,'mention-00000000000000000009');
INSERT INTO "event_mentions_of" VALUES('event-aaaaaaaaaaaaaaaaaaaa',0,'mention-00000000000000000001');
INSERT INTO "event_mentions_of" VALUES('event-aaaaaaaaaaaaaaaaaaaa',1,'mention-00000000000000000002');
INSERT INTO "event_mentions_of" VALUES('event-aaaaaaaaaaaaaaaaaaaa',2,'mention-00000000000000000003');
INSERT INTO "event_mentions_of" VALUES('event-bbbbbbbbbbbbbbbbbbbb',0,'mention-00000000000000000004');
INSERT INTO "event_mentions_of" VALUES('event-cccccccccccccccccccc',0,'mention-00000000000000000005');
INSERT INTO "event_mentions_of" VALUES('event-dddddddddddddddddddd',0,'mention-00000000000000000006');
INSERT INTO "event_mentions_of" VALUES('event-eeeeeeeeeeeeeeeeeeee',0,'mention-00000000000000000007');
INSERT INTO "event_mentions_of" VALUES('event-ffffffffffffffffffff',0,'mention-00000000000000000008');
CREATE TABLE "event_participants" ("event_id" TEXT, "position" INTEGER, "side" TEXT, "name" TEXT, "span_start" INTEGER, "span_end" INTEGER, "actor" TEXT, "office" TEXT, "country" TEXT, "sector" TEXT);
INSERT INTO "event_participants" VALUES('event-00000000000000000000',0,'source','Chile',88,93,NULL,NULL,'CHL',NULL);
INSERT INTO "event_participants" VALUES('event-aaaaaaaaaaaaaaaaaaaa',0,'source','Indonesia',0,10,'IDN',NULL,'IDN',NULL);
INSERT INTO "event_participants" VALUES('event-aaaaaaaaaaaaaaaaaaaa',1,'source','Prabowo Subianto',29,37,'prabowo-subianto','President','IDN','GOV');
INSERT INTO "event_participants" VALUES('event-aaaaaaaaaaaaaaaaaaaa',2,'target','Russia',52,58,'RUS',NULL,'RUS','GOV');
INSERT INTO "event_participants" VALUES('event-bbbbbbbbbbbbbbbbbbbb',0,'source','Russia | Rosoboronexport',98,113,NULL,NULL,'RUS','BUS');
INSERT INTO "event_participants" VALUES('event-bbbbbbbbbbbbbbbbbbbb',1,'target','Indonesia',0,10,NULL,NULL,'IDN',NULL);
INSERT INTO "event_participants" VALUES('event-bbbbbbbbbbbbbbbbbbbb',2,'target','the navy',124,132,NULL,NULL,NULL,'MIL');
INSERT INTO "event_participants" VALUES('event-cccccccccccccccccccc',0,'source','Russia',64,70,NULL,NULL,'RUS',NULL);
INSERT INTO "event_participants" VALUES('event-cccccccccccccccccccc',1,'target','Crimea',176,182,NULL,NULL,'UKR',NULL);
INSERT INTO "event_participants" VALUES('event-dddddddddddddddddddd',0,'source','European Union',188,196,'eu',NULL,'EUR',NULL);
INSERT INTO "event_participants" VALUES('event-dddddddddddddddddddd',1,'target','Russia',207,222,NULL,NULL,'RUS',NULL);
INSERT INTO "event_participants" VALUES('event-eeeeeeeeeeeeeeeeeeee',0,'source','Oslo',77,81,NULL,NULL,'NOR',NULL);
INSERT INTO "event_participants" VALUES('event-eeeeeeeeeeeeeeeeeeee',1,'target','Lima.',109,114,NULL,NULL,'PER',NULL);
INSERT INTO "event_participants" VALUES('event-ffffffffffffffffffff',0,'source','Indonesia',60,69,NULL,NULL,'IDN',NULL);
INSERT INTO "event_participants" VALUES('event-ffffffffffffffffffff',1,'target','Peru',82,86,NULL,NULL,'PER',NULL);
CREATE TABLE "event_quantities" ("event_id" TEXT, "position" INTEGER, "kind" TEXT, "amount" REAL, "unit" TEXT, "currency" TEXT, "span_start" INTEGER, "span_end" INTEGER, "bound" TEXT);
INSERT INTO "event_quantities" VALUES('event-bbbbbbbbbbbbbbbbbbbb',0,'count',2.0,'frigate',NULL,122,128,'exact');
INSERT INTO "event_quantities" VALUES('event-bbbbbbbbbbbbbbbbbbbb',1,'money',1100000000.0,NULL,'USD',139,143,'exact');
CREATE TABLE "event_ties" ("left_id" TEXT, "right_id" TEXT, "kind" TEXT);
INSERT INTO "event_ties" VALUES('event-bbbbbbbbbbbbbbbbbbbb','event-aaaaaaaaaaaaaaaaaaaa','part of');
CREATE TABLE events ("id" TEXT, "act" TEXT, "status" TEXT, "occurs_start" TEXT, "occurs_end" TEXT, "occurs_precision" TEXT, "occurs_basis" TEXT, "sources" TEXT, "source_countries" TEXT, "targets" TEXT, "target_countries" TEXT, "object" TEXT, "ordinal" INTEGER, "quantities" TEXT, "place" TEXT, "place_country" TEXT, "background" INTEGER, "uncertain" INTEGER, "plover_of_act" TEXT, "plover_type" TEXT, "plover_mode" TEXT, "plover_contexts" TEXT, "quad" INTEGER, "plover_score" REAL, "cameo" TEXT, "cameo_version" TEXT, "goldstein" REAL, "stories" INTEGER, "publishers" INTEGER, "origins" INTEGER, "first_published" TEXT, "last_published" TEXT, "history" TEXT, "mention_ids" TEXT, PRIMARY KEY (id)) WITHOUT ROWID;
INSERT INTO "events" VALUES('event-00000000000000000000','mobilise','occurred','2025-01-01','2025-12-31','year','explicit','Chile','CHL','','',NULL,NULL,'',NULL,NULL,0,0,'MOBILIZE','MOBILIZE','troops','military',4,-6.5,'154','1.1',-7.2,1,1,1,'2025-05-02','2025-05-02','occurred@2025-05-02','mention-00000000000000000009');
INSERT INTO "events" VALUES('event-aaaaaaaaaaaaaaaaaaaa','visit','occurred','2025-03-11','2025-03-11','day','explicit','Indonesia|Prabowo Subianto','IDN','Russia','RUS',NULL,NULL,'','Saint Petersburg','RUS',0,0,'CONSULT','CONSULT','visit','diplomatic',1,4.0,'042','1.1',1.9,4,3,3,'2025-02-20','2025-05-02','planned@2025-02-20|occurred@2025-03-11|occurred@2025-05-02','mention-00000000000000000001|mention-00000000000000000002|mention-00000000000000000003');
INSERT INTO "events" VALUES('event-bbbbbbbbbbbbbbbbbbbb','sell-arms','offered',NULL,NULL,NULL,NULL,'Russia / Rosoboronexport','RUS','Indonesia|the navy','IDN','2 frigates',3000000000,'2 frigate|1100000000 USD',NULL,NULL,0,0,'COOPERATE','AGREE','','military|economic',1,2.5,'0312','1.1',5.2,1,1,1,'2025-03-11','2025-03-11','offered@2025-03-11','mention-00000000000000000004');
INSERT INTO "events" VALUES('event-cccccccccccccccccccc','annex','occurred','2014-01-01','2014-12-31','year','explicit','Russia','RUS','Crimea','UKR',NULL,NULL,'',NULL,NULL,1,0,'COERCE','COERCE','seize','territory',4,-7.0,'192','1.1',-9.5,1,1,1,'2025-03-11','2025-03-11','occurred@2025-03-11','mention-00000000000000000005');
INSERT INTO "events" VALUES('event-dddddddddddddddddddd','sanction','possible',NULL,NULL,NULL,NULL,'European Union','EUR','Russia','RUS',NULL,NULL,'',NULL,NULL,0,1,'SANCTION','THREATEN','restrict','economic',3,-3.0,'1312','1.1',-5.8,1,1,1,'2025-03-11','2025-03-11','possible@2025-03-11','mention-00000000000000000006');
INSERT INTO "events" VALUES('event-eeeeeeeeeeeeeeeeeeee','accuse','denied',NULL,NULL,NULL,NULL,'Oslo','NOR','Lima.','PER',NULL,NULL,'',NULL,NULL,0,0,'ACCUSE',NULL,'','',NULL,NULL,NULL,'1.1',NULL,1,1,1,'2025-02-20','2025-02-20','denied@2025-02-20','mention-00000000000000000007');
INSERT INTO "events" VALUES('event-ffffffffffffffffffff','give-economic-aid','occurred',NULL,NULL,NULL,NULL,'Indonesia','IDN','Peru','PER',NULL,NULL,'',NULL,NULL,1,0,'AID','AID','','economic',2,10.0,'071','1.1',7.4,1,1,1,'2025-05-02','2025-05-02','occurred@2025-05-02','mention-00000000000000000008');
CREATE TABLE manifest (name TEXT, content TEXT);
INSERT INTO "manifest" VALUES('dragoman.codebook','# Codebook of this file

Made by `dragoman export sqlite`, dragoman V.

A database of linked tables: events, participants, history, mentions, disagreements, ties, stories; the codebook and the manifest are tables in it.

A row: In table events one event; the other tables hang on its id.

## Columns

| column | type | unit | made from | meaning |
| --- | --- | --- | --- | --- |
| `id` | text |  | recorded | Id of the event, made from its content; `dragoman show ID` tells everything about it. |
| `act` | text |  | recorded | What is done or would be done: an entry of the ontology. |
| `status` | text |  | recorded | How far it has got: the latest status of the history. |
| `occurs_start` | date | day | recorded | First day on which the act takes place, or would; empty where no report says. |
| `occurs_end` | date | day | recorded | Last day; empty where unknown or open. |
| `occurs_precision` | text |  | recorded | How exact the interval is: day, week, month, quarter, season, half, year, decade, century, range or open. |
| `occurs_basis` | text |  | recorded | How the date was resolved: explicit, published, dateline, text or unresolved. |
| `sources` | texts |  | recorded | Names of the acting side, each once. |
| `source_countries` | texts |  | recorded | States of the acting side: ISO 3166-1 alpha-3, or a PLOVER code for a body without a state (UNO, EUR, IGO ...). |
| `targets` | texts |  | recorded | Names of the side acted upon, each once. |
| `target_countries` | texts |  | recorded | States of the side acted upon, coded as source_countries. |
| `object` | text |  | recorded | What the act is about, in the words of the report. |
| `ordinal` | integer |  | recorded | Number in a series: 6 for the sixth consultations. |
| `quantities` | texts | told in the value | recorded | Amounts that belong to the act, in plain digits with unit or currency: 1100000000 USD. |
| `place` | text |  | recorded | Where the act takes place. |
| `place_country` | text |  | recorded | State of the place: ISO 3166-1 alpha-3. |
| `background` | boolean |  | recorded | True where every report only recalls the event. |
| `uncertain` | boolean |  | recorded | True where no report is sure that the act is told. |
| `plover_of_act` | text |  | derived: act | PLOVER type of the act itself, as if it had occurred. |
| `plover_type` | text |  | derived: act, status | PLOVER type of act and status together; empty where PLOVER records no event. |
| `plover_mode` | text |  | derived: act, status | PLOVER mode of that type; empty where it has none. |
| `plover_contexts` | texts |  | derived: act | PLOVER contexts (issue areas) of the act. |
| `quad` | integer |  | derived: plover_type | PLOVER class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. |
| `plover_score` | number | PLOVER intensity, -10 to 10 | derived: plover_type, plover_mode | Intensity on PLOVER''s own scale; never to be mixed with Goldstein''s. |
| `cameo` | text |  | derived: act, status | CAMEO code as text: leading zeros count. Empty where CAMEO has none. |
| `cameo_version` | text |  | derived: cameo | Which of the two CAMEO numberings the code is of. |
| `goldstein` | number | Goldstein scale, -10 to 10 | derived: cameo | Goldstein score of that CAMEO code in the same numbering. |
| `stories` | integer | stories | recorded | Number of stories that report it. |
| `publishers` | integer | outlets | recorded | Number of outlets that report it. |
| `origins` | integer | origins | recorded | Number of independent origins: stories less their wire copies. |
| `first_published` | date | day | derived: history | Publication date of the first report with a date. |
| `last_published` | date | day | derived: history | Publication date of the last report with a date. |
| `history` | texts |  | recorded | Every status it went through as status@date of publication, oldest first; without a date status@. |
| `mention_ids` | texts |  | recorded | Ids of the mentions that make the event. |

*recorded*: as the record has it. *derived*: by a rule, from the fields named. *part*: not all of what the
record has. *empty*: the layout has the column, the export nothing to put into it.

## What is lost

- The texts of the stories: they belong to their publishers. Spans count code points of the text that the record has.
- Links between mentions with their reasons, and which words made each value: the record has them.
- In table events lists are joined by |; the other tables have them row by row. Lists elsewhere are JSON texts.');
INSERT INTO "manifest" VALUES('dragoman.manifest','{"format":"sqlite","summary":"A database of linked tables: events, participants, history, mentions, disagreements, ties, stories; the codebook and the manifest are tables in it.","program":"dragoman V","cameo_version":"1.1","ontology":"ONTOLOGY","filters":{"country":[],"act":null,"status":null,"since":null,"until":null,"limit":null,"uncertain":null},"record":{"file":"small.duckdb","stories":4,"wire_copies":1,"mentions":9,"events":7,"rejections":0,"first_published":"2025-02-20","last_published":"2025-05-02","stories_sha256":"df93a33a10050206270ec08b5bc31298c8a444d1f4cc4757d38f5df025a6cc01"},"decisions":null,"runs":[{"id":"run-1","started":"2025-06-01T00:00:00+00:00","version":"0","models":"a model","ontology":"an ontology","config":{"ingest":{}},"inputs":["stories"]}],"row":"In table events one event; the other tables hang on its id.","losses":["The texts of the stories: they belong to their publishers. Spans count code points of the text that the record has.","Links between mentions with their reasons, and which words made each value: the record has them.","In table events lists are joined by |; the other tables have them row by row. Lists elsewhere are JSON texts."],"columns":[{"name":"id","type":"text","means":"Id of the event, made from its content; `dragoman show ID` tells everything about it.","unit":"","holds":"recorded","from":""},{"name":"act","type":"text","means":"What is done or would be done: an entry of the ontology.","unit":"","holds":"recorded","from":""},{"name":"status","type":"text","means":"How far it has got: the latest status of the history.","unit":"","holds":"recorded","from":""},{"name":"occurs_start","type":"date","means":"First day on which the act takes place, or would; empty where no report says.","unit":"day","holds":"recorded","from":""},{"name":"occurs_end","type":"date","means":"Last day; empty where unknown or open.","unit":"day","holds":"recorded","from":""},{"name":"occurs_precision","type":"text","means":"How exact the interval is: day, week, month, quarter, season, half, year, decade, century, range or open.","unit":"","holds":"recorded","from":""},{"name":"occurs_basis","type":"text","means":"How the date was resolved: explicit, published, dateline, text or unresolved.","unit":"","holds":"recorded","from":""},{"name":"sources","type":"texts","means":"Names of the acting side, each once.","unit":"","holds":"recorded","from":""},{"name":"source_countries","type":"texts","means":"States of the acting side: ISO 3166-1 alpha-3, or a PLOVER code for a body without a state (UNO, EUR, IGO ...).","unit":"","holds":"recorded","from":""},{"name":"targets","type":"texts","means":"Names of the side acted upon, each once.","unit":"","holds":"recorded","from":""},{"name":"target_countries","type":"texts","means":"States of the side acted upon, coded as source_countries.","unit":"","holds":"recorded","from":""},{"name":"object","type":"text","means":"What the act is about, in the words of the report.","unit":"","holds":"recorded","from":""},{"name":"ordinal","type":"integer","means":"Number in a series: 6 for the sixth consultations.","unit":"","holds":"recorded","from":""},{"name":"quantities","type":"texts","means":"Amounts that belong to the act, in plain digits with unit or currency: 1100000000 USD.","unit":"told in the value","holds":"recorded","from":""},{"name":"place","type":"text","means":"Where the act takes place.","unit":"","holds":"recorded","from":""},{"name":"place_country","type":"text","means":"State of the place: ISO 3166-1 alpha-3.","unit":"","holds":"recorded","from":""},{"name":"background","type":"boolean","means":"True where every report only recalls the event.","unit":"","holds":"recorded","from":""},{"name":"uncertain","type":"boolean","means":"True where no report is sure that the act is told.","unit":"","holds":"recorded","from":""},{"name":"plover_of_act","type":"text","means":"PLOVER type of the act itself, as if it had occurred.","unit":"","holds":"derived","from":"act"},{"name":"plover_type","type":"text","means":"PLOVER type of act and status together; empty where PLOVER records no event.","unit":"","holds":"derived","from":"act, status"},{"name":"plover_mode","type":"text","means":"PLOVER mode of that type; empty where it has none.","unit":"","holds":"derived","from":"act, status"},{"name":"plover_contexts","type":"texts","means":"PLOVER contexts (issue areas) of the act.","unit":"","holds":"derived","from":"act"},{"name":"quad","type":"integer","means":"PLOVER class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.","unit":"","holds":"derived","from":"plover_type"},{"name":"plover_score","type":"number","means":"Intensity on PLOVER''s own scale; never to be mixed with Goldstein''s.","unit":"PLOVER intensity, -10 to 10","holds":"derived","from":"plover_type, plover_mode"},{"name":"cameo","type":"text","means":"CAMEO code as text: leading zeros count. Empty where CAMEO has none.","unit":"","holds":"derived","from":"act, status"},{"name":"cameo_version","type":"text","means":"Which of the two CAMEO numberings the code is of.","unit":"","holds":"derived","from":"cameo"},{"name":"goldstein","type":"number","means":"Goldstein score of that CAMEO code in the same numbering.","unit":"Goldstein scale, -10 to 10","holds":"derived","from":"cameo"},{"name":"stories","type":"integer","means":"Number of stories that report it.","unit":"stories","holds":"recorded","from":""},{"name":"publishers","type":"integer","means":"Number of outlets that report it.","unit":"outlets","holds":"recorded","from":""},{"name":"origins","type":"integer","means":"Number of independent origins: stories less their wire copies.","unit":"origins","holds":"recorded","from":""},{"name":"first_published","type":"date","means":"Publication date of the first report with a date.","unit":"day","holds":"derived","from":"history"},{"name":"last_published","type":"date","means":"Publication date of the last report with a date.","unit":"day","holds":"derived","from":"history"},{"name":"history","type":"texts","means":"Every status it went through as status@date of publication, oldest first; without a date status@.","unit":"","holds":"recorded","from":""},{"name":"mention_ids","type":"texts","means":"Ids of the mentions that make the event.","unit":"","holds":"recorded","from":""}]}');
CREATE TABLE "stories" ("id" TEXT, "origin_uri" TEXT, "origin_offset" INTEGER, "origin_length" INTEGER, "origin_sha256" TEXT, "origin_given_id" TEXT, "publisher" TEXT, "published" TEXT, "published_basis" TEXT, "language" TEXT, "headline" TEXT, "headline_span_start" INTEGER, "headline_span_end" INTEGER, "byline" TEXT, "dateline_place_start" INTEGER, "dateline_place_end" INTEGER, "url" TEXT);
INSERT INTO "stories" VALUES('story-11111111111111111111','1.txt',0,114,'1111111111111111111111111111111111111111111111111111111111111111',NULL,'Herald 1 (invented)','2025-02-20',NULL,'en','Prabowo to visit Moscow',NULL,NULL,NULL,NULL,NULL,'https://example.org/1');
INSERT INTO "stories" VALUES('story-22222222222222222222','2.txt',0,223,'2222222222222222222222222222222222222222222222222222222222222222',NULL,'Herald 2 (invented)','2025-03-11',NULL,'en','Prabowo in	Moscow',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "stories" VALUES('story-33333333333333333333','3.txt',0,112,'3333333333333333333333333333333333333333333333333333333333333333',NULL,'Herald 3 (invented)','2025-05-02',NULL,'en',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "stories" VALUES('story-44444444444444444444','3.txt',200,5,'4444444444444444444444444444444444444444444444444444444444444444',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "wire_copies" ("story_id" TEXT, "of" TEXT, "overlap" REAL);
INSERT INTO "wire_copies" VALUES('story-44444444444444444444','story-33333333333333333333',0.95);
CREATE INDEX "event_participants_event_id" ON "event_participants" ("event_id");
CREATE INDEX "event_quantities_event_id" ON "event_quantities" ("event_id");
CREATE INDEX "event_history_event_id" ON "event_history" ("event_id");
CREATE INDEX "event_mentions_of_event_id" ON "event_mentions_of" ("event_id");
CREATE INDEX "event_choices_event_id" ON "event_choices" ("event_id");
CREATE INDEX "event_disagreements_event_id" ON "event_disagreements" ("event_id");
CREATE INDEX "event_ties_left_id" ON "event_ties" ("left_id");
CREATE INDEX "event_mentions_id" ON "event_mentions" ("id");
COMMIT;
