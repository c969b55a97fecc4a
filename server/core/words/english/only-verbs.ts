/** Verbs whose base form and third person are no nouns, besides those of notices; our own collection. */
export const ONLY_VERBS = `decide assign interpret come abandon abolish absorb accomplish accumulate accuse acquaint adjourn admire affirm agree alleviate alter amass annotate annoy append applaud
appreciate arise arouse assert attain augment avert become begin belong betray bring cease cite coexist commence comprehend compel compensate
complain complicate conceal concede condemn confess confront confuse congratulate connect connote conserve constitute constrain contend contradict
convince correlate deceive declare decode dedicate deduce defend denote deny depart depict deplete deserve destroy deteriorate deviate diminish disagree
disappear discourage disobey displace disrupt dissolve disturb diverge dominate eat elapse elevate emerge emit emulate enact enclose encode endure
engrave enjoy enlighten enrich ensue entertain entitle enumerate erase erode escalate evade evoke exaggerate excel exclaim exist expel expire explode
fasten fetch fluctuate forbid forget forgive get give go hasten hear hesitate imitate impart impede imply impress induce infect inflict inherit inhibit
inject inspire intercept invade irritate isolate know learn lend lessen let linger locate lose lubricate meet necessitate nourish obey occupy omit
overcome oversee overwhelm pack perceive persist persuade pervade ponder postpone precede prefer presume pretend prevail proclaim prolong pronounce
prosper provoke punish quit react rearrange recede recite reckon recollect reconnect regain regenerate reiterate relax relinquish remain remind renounce
renovate reopen repay repeal rescind resemble resent resist restrain restrict resume retain retrieve revert revive revolve say scatter seek seem sever
sing sit situate speak suffer suffice suppose suppress surround survive swear terminate threaten transcend translate underline undertake unload utter
vanish widen withstand yearn think choose grow understand write tell teach send sell spend steal shrink forgo foresee mislead undergo uphold
withdraw withhold strive modify reconsider reallocate redistribute redesign reorganise reschedule resubmit reactivate disconnect`;
