export type PortCheck = {
    readonly state: 'free';
    readonly port: number;
} | {
    readonly state: 'busy' | 'refused';
};
/** Whether a loopback port can be taken now; 0 asks the system for a free one. */
export declare function checkPort(port: number): Promise<PortCheck>;
/** A sentence for a port that cannot be had. */
export declare function portTrouble(port: number, state: 'busy' | 'refused', option: string): string;
