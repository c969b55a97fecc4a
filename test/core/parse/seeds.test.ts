import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFile } from '../../../server/core/model/notice.ts';
import { textOf } from '../../../server/core/text/source.ts';
import { NO_SHARED, seeds } from '../../support/notices.ts';
import { outline, parseNotice } from '../../support/outline.ts';

const notices = seeds();
const options = notices ? {} : { skip: NO_SHARED };

const FIELDS = 'location body schedule deadline salary grade clearance\ndescription';

test('the first real notice is read whole', options, () => {
  const { editions } = parseNotice(notices![0]!);
  assert.equal(
    outline(editions[0]!),
    `en
Assistant, Physical Security and Technical Access #241792
${FIELDS}
summary ppppp
qualifications [essential]piiiiiii[desirable]piiiiiii
accountabilities [project-management]p[planning]p[stakeholders]p[finance]p[expertise]p[information]p
interrelationships ppp
competencies piiiiiiii
contract pppppp
application piippppp
additional pppppppp`,
  );
  assert.equal(
    outline(editions[1]!),
    `fr
Assistant(e)* (sécurité physique et accès technique) #241792
${FIELDS}
summary ppppp
qualifications [essential]piiiiiii[desirable]piiiiiii
accountabilities [project-management]p[planning]p[stakeholders]p[finance]p[expertise]p[information]p
interrelationships ppp
competencies piiiiiiii
contract pppppp
application piippppp
additional pppppppp`,
  );
  assert.equal(textOf(editions[1]!.title!.marker!), '*');
});

test('the second real notice is read whole', options, () => {
  const { editions } = parseNotice(notices![1]!);
  const rest = `${FIELDS}
preamble p
summary ppppp
qualifications [essential]piiiiiiiii[desirable]piiiii
accountabilities [knowledge]p[project-management]p[stakeholders]p[expertise]pp
interrelationships p
competencies piiiiiiiii
contract pppppp
application piippppp
additional ppppppppppp`;
  assert.equal(outline(editions[0]!), `en\nIKM Digital Transformation Officer #251942\n${rest}`);
  assert.equal(
    outline(editions[1]!),
    `fr\nAdministratrice/Administrateur IKM (transformation numérique) #251942\n${rest}`,
  );
});

test('sentences that a page break cuts are one paragraph, and the cut is known', options, () => {
  const cutLines = notices!.map((inputs) => {
    const notice = parseNotice(inputs);
    const cuts = notice.editions.flatMap(({ blocks }) => blocks.flatMap((block) => block.cuts));
    return cuts.map((cut) => inputs[0]!.text.slice(0, inFile(notice, cut).start).split('\n').length);
  });
  assert.deepEqual(cutLines, [[112, 181, 233], [36]]);
});
